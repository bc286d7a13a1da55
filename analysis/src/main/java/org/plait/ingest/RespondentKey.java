package org.plait.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plait.study.Linkage;

/** Writes keys of people and organisations the same way wherever they come from. */
public final class RespondentKey {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

  /** But a zero that is all of the key. */
  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  private static final Pattern EXCEL = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");

  private RespondentKey() {}

  /**
   * Compatibility forms unified (NFKC), every space removed, letters upper-cased.
   *
   * @param raw the key as it was exported or typed
   * @return the key, or empty when nothing is left
   */
  public static Optional<String> normalise(String raw) {
    String key = SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
    return key.isEmpty() ? Optional.empty() : Optional.of(key.toUpperCase(Locale.ROOT));
  }

  /**
   * The key of a respondent, as the survey's waves are linked.
   *
   * @param raw the key as it was exported or typed
   * @param link whether zeros at its beginning belong to it
   * @return the key, or empty when nothing is left
   */
  public static Optional<String> of(String raw, Linkage link) {
    Optional<String> key = normalise(raw);
    return link.leadingZeros() ? key : key.map(k -> ZEROS.matcher(k).replaceFirst(""));
  }

  /** Whether a spreadsheet has turned a long number into a power of ten, such as 1.23E+11. */
  public static boolean damagedBySpreadsheet(String raw) {
    return EXCEL.matcher(raw.strip()).matches();
  }
}
