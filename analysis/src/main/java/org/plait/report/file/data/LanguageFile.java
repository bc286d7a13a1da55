package org.plait.report.file.data;

import java.util.Locale;
import org.plait.report.language.LanguageCheck;
import org.plait.report.language.Remark;

/** What is hard to read in a report, as a tidy file. */
public final class LanguageFile {
  private LanguageFile() {}

  /**
   * A row a remark.
   *
   * @param check how a report reads
   * @return the file's bytes
   */
  public static byte[] of(LanguageCheck check) {
    Csv csv = new Csv("rule", "section", "words", "abbreviation", "sentence");
    for (Remark remark : check.remarks()) {
      csv.text(remark.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      csv.text(remark.section()).number((long) remark.words()).text(remark.about());
      csv.text(remark.sentence());
      csv.end();
    }
    return csv.bytes();
  }
}
