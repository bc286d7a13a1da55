package org.plait.coding.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A comment that two coders or more read, once for each question and wording.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param question the question's id
 * @param said the ids of codes that each coder gave, a code of the second level with its parent, in
 *     the order of the coders; the empty set when a coder read the comment and nothing applies. A
 *     coder who did not read it does not stand there
 */
record AgreementUnit(String survey, String wave, String question, Map<String, Set<String>> said) {

  AgreementUnit {
    said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
  }

  /** What some of the coders said. */
  AgreementUnit of(List<String> coders) {
    Map<String, Set<String>> own = new LinkedHashMap<>();
    coders.stream().filter(said::containsKey).forEach(coder -> own.put(coder, said.get(coder)));
    return new AgreementUnit(survey, wave, question, own);
  }

  boolean compared() {
    return said.size() > 1;
  }
}
