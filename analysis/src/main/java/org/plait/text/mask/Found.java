package org.plait.text.mask;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A match and the text around it. */
record Found(String text, MatchResult match) {

  private static final int NEAR = 30;

  private static final Pattern NHS_CONTEXT =
      Pattern.compile("(?i)\\bnhs\\b(?! ?england|.{0,20}trust)");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile("(?i)(?:page|order|invoice|isbn|barcode|£)\\W{0,3}(?:no|number)?\\W{0,3}$");

  String before() {
    return text.substring(Math.max(0, match.start() - NEAR), match.start());
  }

  String digits() {
    StringBuilder digits = new StringBuilder();
    match.group().chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /**
   * After the words "NHS number" any ten digits; else ten digits whose check digit is right, unless
   * the words before say that they number something else.
   */
  boolean nhsNumber() {
    String digits = digits();
    if (NHS_CONTEXT.matcher(before()).find()) {
      return true;
    }
    return checkDigitHolds(digits) && !OTHER_NUMBER.matcher(before()).find();
  }

  /** Modulus 11 with the weights 10 to 2; a check digit of 10 does not exist. */
  static boolean checkDigitHolds(String digits) {
    if (digits.chars().distinct().count() == 1) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0';
  }

  /** Ten or eleven digits with the leading nought, in a range that telephones use. */
  boolean phone() {
    String digits = digits();
    String national = digits;
    if (national.startsWith("00")) {
      national = national.substring(2);
    }
    if (national.startsWith("44") && (digits.startsWith("00") || match.group().startsWith("+"))) {
      national = national.substring(2);
    }
    if (national.startsWith("0")) {
      national = national.substring(1);
    }
    boolean complete = national.length() == 9 || national.length() == 10;
    return complete && "1235789".indexOf(national.charAt(0)) >= 0;
  }
}
