package org.plait.run.line;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/**
 * Warns of the days by which what links people must be deleted. They are compared with the study's
 * date, as nothing reads the clock: a report made again says the same again.
 */
final class RetentionDates {

  /** So many days before it is time to plan for it. */
  private static final long SOON = 90;

  private RetentionDates() {}

  static List<Finding> findings(Study study) {
    List<Finding> findings = new ArrayList<>();
    for (Survey survey : study.surveys()) {
      survey.link().deleteBy().ifPresent(day -> add(findings, study, survey, day));
    }
    return findings;
  }

  private static void add(List<Finding> findings, Study study, Survey survey, LocalDate day) {
    long left = ChronoUnit.DAYS.between(study.date(), day);
    if (left > SOON) {
      return;
    }
    String message =
        left < 0
            ? "what links people had to be deleted by "
                + day
                + ", and the study is of "
                + study.date()
                + "."
            : "what links people must be deleted by "
                + day
                + ", "
                + (left == 1 ? "1 day" : left + " days")
                + " after the study's date.";
    findings.add(
        Finding.of(
                left < 0 ? Severity.WARNING : Severity.NOTE,
                "delete-by",
                study.place(),
                survey.id() + ".link.delete-by",
                message,
                "Delete the key file, work/ and the keys in the exports; report/ may stay.")
            .in(survey.id(), ""));
  }
}
