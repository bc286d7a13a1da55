package org.plait.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes codes that respondents made up themselves: their parts, each as a {@link RespondentKey},
 * with hyphens between them. Where several rows of a wave have one code, each is numbered ({@code
 * M-7-JUN#2}), so that rows can still be told apart.
 */
public final class RespondentCode {

  private static final String BETWEEN = "-";
  private static final String NUMBER = "#";

  private RespondentCode() {}

  /**
   * The code of a row.
   *
   * @param parts its parts; empty where the respondent left one out
   * @param least how many parts there must be for it to tell anything
   * @return the code, or empty with fewer parts
   */
  public static Optional<String> of(List<Optional<String>> parts, int least) {
    List<String> written = new ArrayList<>();
    for (Optional<String> part : parts) {
      written.add(part.orElse("").replace(BETWEEN, "").replace(NUMBER, ""));
    }
    long given = written.stream().filter(part -> !part.isEmpty()).count();
    return given >= least ? Optional.of(String.join(BETWEEN, written)) : Optional.empty();
  }

  /**
   * The parts of a code.
   *
   * @param code the code, numbered or not
   * @return its parts in order; empty text for one that was left out
   */
  public static List<String> parts(String code) {
    return Arrays.asList(plain(code).split(BETWEEN, -1));
  }

  /**
   * A code without its number.
   *
   * @param code the code, numbered or not
   * @return the code
   */
  public static String plain(String code) {
    int at = code.indexOf(NUMBER);
    return at < 0 ? code : code.substring(0, at);
  }

  /**
   * Codes of a wave, numbered where several rows have the same.
   *
   * @param codes the code of each row
   * @return codes of which each stands once
   */
  public static List<Optional<String>> numbered(List<Optional<String>> codes) {
    Map<String, Integer> all = new HashMap<>();
    codes.forEach(code -> code.ifPresent(c -> all.merge(c, 1, Integer::sum)));
    Map<String, Integer> met = new HashMap<>();
    List<Optional<String>> numbered = new ArrayList<>();
    for (Optional<String> code : codes) {
      numbered.add(code.map(c -> all.get(c) == 1 ? c : c + NUMBER + met.merge(c, 1, Integer::sum)));
    }
    return numbered;
  }
}
