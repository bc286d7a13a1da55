package org.plait.ingest.stata;

import java.util.Optional;

/**
 * How wide the fields of a release are, in bytes.
 *
 * @param number the release
 * @param variables the number of variables
 * @param cases the number of cases
 * @param label the length of the file's label
 * @param name a name, with the NUL that ends it
 * @param sort a place in the order of sorting
 * @param format how values are shown
 * @param variableLabel the label of a variable
 * @param owner in a reference to long text, the variable
 * @param order in the long text itself, the case
 */
record DtaRelease(
    int number,
    int variables,
    int cases,
    int label,
    int name,
    int sort,
    int format,
    int variableLabel,
    int owner,
    int order) {

  private static final DtaRelease R117 = new DtaRelease(117, 2, 4, 1, 33, 2, 49, 81, 4, 4);
  private static final DtaRelease R118 = new DtaRelease(118, 2, 8, 2, 129, 2, 57, 321, 2, 8);
  private static final DtaRelease R119 = new DtaRelease(119, 4, 8, 2, 129, 4, 57, 321, 3, 8);

  /** A release by its number; anything but 117 to 119 is none. */
  static Optional<DtaRelease> of(String number) {
    return switch (number) {
      case "117" -> Optional.of(R117);
      case "118" -> Optional.of(R118);
      case "119" -> Optional.of(R119);
      default -> Optional.empty();
    };
  }

  /** Whether text is UTF-8; before, no file said what it is. */
  boolean unicode() {
    return number > 117;
  }
}
