package org.plait.report.file.data;

import java.util.Locale;
import org.plait.report.language.LanguageCheck;
import org.plait.report.language.Remark;

/** What is hard to read in a report, as a tidy file. */
public final class LanguageFile {
  private static final TidyFile<Remark> FILE =
      new TidyFile<Remark>()
          .text("rule", remark -> remark.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .text("section", Remark::section)
          .whole("words", remark -> remark.words())
          .text("abbreviation", Remark::about)
          .text("sentence", Remark::sentence);

  private LanguageFile() {}

  /**
   * A row a remark.
   *
   * @param check how a report reads
   * @return the file's bytes
   */
  public static byte[] of(LanguageCheck check) {
    return FILE.of(check.remarks());
  }
}
