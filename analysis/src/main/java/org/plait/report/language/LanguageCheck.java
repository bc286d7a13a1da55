package org.plait.report.language;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plait.report.document.Document;

/**
 * How a report and its two pages for everybody read.
 *
 * @param report the report's running text
 * @param brief that of its first section
 * @param summary that of the pages for everybody
 * @param remarks what is hard in either, the report's first; what both say, once
 */
public record LanguageCheck(
    Readability report, Readability brief, Readability summary, List<Remark> remarks) {

  /** Copies the remarks. */
  public LanguageCheck {
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads both.
   *
   * @param report the whole report
   * @param summary the pages for everybody
   */
  public static LanguageCheck of(Document report, Document summary) {
    return new LanguageCheck(
        Readability.of(report),
        Readability.of(first(report)),
        Readability.of(summary),
        Stream.concat(
                PlainLanguage.remarks(report).stream(), PlainLanguage.remarks(summary).stream())
            .distinct()
            .toList());
  }

  private static Document first(Document report) {
    return new Document(
        report.title(),
        report.subtitle(),
        report.date(),
        report.notice(),
        report.sections().stream().limit(1).toList(),
        report.closing(),
        report.wording());
  }

  /** What to tell whoever made the report. */
  public String sentence() {
    long hard = remarks.size();
    String found =
        hard == 0
            ? "No sentence is long and no abbreviation unexplained."
            : hard
                + (hard == 1 ? " remark" : " remarks")
                + " on long sentences and abbreviations "
                + (hard == 1 ? "is" : "are")
                + " in work/language.csv.";
    return "Reading age: in brief "
        + age(brief)
        + ", the summary for everybody "
        + age(summary)
        + ", the whole report "
        + age(report)
        + ". "
        + found;
  }

  private static String age(Readability readability) {
    OptionalInt age = readability.age();
    return age.isPresent() ? String.valueOf(age.getAsInt()) : "not known (too few words)";
  }
}
