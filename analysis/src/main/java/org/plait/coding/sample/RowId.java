package org.plait.coding.sample;

import java.util.Locale;
import org.plait.study.Sha256;

/**
 * Names a text without telling anything of it: ten letters or digits made from survey, question and
 * words, and one that checks them. The same words under the same question have the same name in
 * every draw.
 */
public final class RowId {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SIGNS_OF_HASH = 10;
  private static final int BITS = 5;

  private RowId() {}

  /**
   * The name of a text.
   *
   * @param survey the survey's id
   * @param question the question's id
   * @param form its words, as comments that count as one share them
   * @return such as {@code 7KQ2M-9XD4A-T}
   */
  public static String of(String survey, String question, String form) {
    byte[] hash = Sha256.of(String.join("\u0000", survey, question, form));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | hash[i] & 0xff;
    }
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < SIGNS_OF_HASH; i++) {
      signs.append(SIGNS.charAt((int) (bits >>> (i * BITS)) & 31));
    }
    return signs.substring(0, 5) + "-" + signs.substring(5) + "-" + check(signs);
  }

  /**
   * Whether a name was made here, as far as its last sign can tell.
   *
   * @param id the name
   * @return false when a sign was lost, added or changed
   */
  public static boolean valid(String id) {
    String signs = id.replace("-", "");
    if (!id.matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]")
        || signs.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
      return false;
    }
    return check(signs.substring(0, SIGNS_OF_HASH)) == signs.charAt(SIGNS_OF_HASH);
  }

  /**
   * A name as people may have typed it, as it was.
   *
   * @param typed what stands in a cell
   * @return without spaces around it, in capitals
   */
  public static String tidy(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  /** Weights are odd, so that no changed sign goes unseen. */
  private static char check(CharSequence signs) {
    int sum = 0;
    for (int i = 0; i < signs.length(); i++) {
      sum += (2 * i + 1) * SIGNS.indexOf(signs.charAt(i));
    }
    return SIGNS.charAt(sum % SIGNS.length());
  }
}
