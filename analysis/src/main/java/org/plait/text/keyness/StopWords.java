package org.plait.text.keyness;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** English words that say little by themselves, in the forms in which they are written. */
final class StopWords {

  private static final Set<String> WORDS =
      Arrays.stream(
              """
              a about above after again against all almost already also although always am an and another any anyone
              anything are around as at away back be became because become been before being below between both but by
              came can come could did do does doing done down during each either else enough etc even ever every everyone
              everything far few for from further get gets getting give given go goes going gone got had has have having
              he her here hers him himself his how however i if in instead into is it its itself just keep kept know less
              let like likely little lot made make makes making many may me might mine more most much must my myself need
              neither never no nobody none nor not nothing now of off often on once one only onto or other others our ours
              out over own per perhaps put quite rather really said same say see seem seemed seen shall she should since so
              some someone something sometimes still such take taken than that the their theirs them themselves then there
              these they thing things think this those though three through thus to together too toward towards two under
              until up upon us use used very via want was we well went were what when where whether which while who whole
              whom whose why will with within without would yet you your yours yourself n't 's 'm 're 've 'll 'd ca wo nt
              """
                  .strip()
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  static boolean has(String form) {
    return WORDS.contains(form);
  }
}
