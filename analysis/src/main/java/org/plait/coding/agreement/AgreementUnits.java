package org.plait.coding.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.CodedComments;
import org.plait.coding.Codings;
import org.plait.coding.Reading;
import org.plait.text.Comment;
import org.plait.text.Tokens;

/**
 * The comments that two coders or more read, in study order. Comments with the same words under the
 * same question are one unit, told by the first of them: a sheet shows them once, so their codes
 * are one decision. The adjudicator is no independent coder.
 */
final class AgreementUnits {

  /** The coding that counts, where coders' codings are set beside it. */
  static final String SETTLED = "settled";

  private final CodedComments coded;
  private final List<String> coders;

  private AgreementUnits(CodedComments coded, List<String> coders) {
    this.coded = coded;
    this.coders = coders;
  }

  static AgreementUnits of(CodedComments coded) {
    Set<String> coders = new LinkedHashSet<>();
    coded.readings().forEach(r -> coders.addAll(coded.byCoder(r.comment()).keySet()));
    coders.remove(Codings.ADJUDICATOR);
    return new AgreementUnits(coded, List.copyOf(coders));
  }

  /** The coders, in the order of the comments they read. */
  List<String> coders() {
    return coders;
  }

  /** One for each question and wording. */
  List<AgreementUnit> once() {
    return units(false);
  }

  /** One for each wave, question and wording. */
  List<AgreementUnit> byWave() {
    return units(true);
  }

  private List<AgreementUnit> units(boolean byWave) {
    List<AgreementUnit> units = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Reading reading : coded.readings()) {
      Comment comment = reading.comment();
      Map<String, Set<String>> said = said(reading);
      long people = said.keySet().stream().filter(coder -> !coder.equals(SETTLED)).count();
      if (people > 1) {
        List<String> words =
            List.of(
                comment.survey(),
                comment.question(),
                byWave ? comment.wave() : "",
                Tokens.normalised(comment.text()));
        if (seen.add(words)) {
          units.add(new AgreementUnit(comment.survey(), comment.wave(), comment.question(), said));
        }
      }
    }
    return units;
  }

  private Map<String, Set<String>> said(Reading reading) {
    Map<String, Set<String>> byCoder = coded.byCoder(reading.comment());
    Map<String, Set<String>> said = new LinkedHashMap<>();
    for (String coder : coders) {
      Optional.ofNullable(byCoder.get(coder)).ifPresent(c -> said.put(coder, withParents(c)));
    }
    if (reading.read()) {
      said.put(SETTLED, withParents(reading.codes()));
    }
    return said;
  }

  private Set<String> withParents(Set<String> codes) {
    Set<String> all = new LinkedHashSet<>();
    for (String id : codes) {
      all.add(coded.codebook().code(id).orElseThrow().top());
      all.add(id);
    }
    return all;
  }
}
