package org.plait.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plait.report.Review;
import org.plait.report.review.ReviewReader;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.wording.Wording;
import org.plait.study.yaml.NearFile;

/**
 * The workbooks that came back from reviewers.
 *
 * @param review what they said, of those that can be read
 * @param findings what is wrong with them; it stays out of the report, as their names may be those
 *     of reviewers
 */
record ReviewFiles(Review review, List<Finding> findings) {

  private static final String FIELD = "report.review";

  ReviewFiles {
    findings = List.copyOf(findings);
  }

  /** Reads every workbook that a study names. */
  static ReviewFiles read(Study study, Path dataFolder) {
    Review review = Review.NONE;
    List<Finding> findings = new ArrayList<>();
    for (String name : study.report().reviews()) {
      Loaded<Review> read = read(study.report().wording(), name, dataFolder.resolve(name));
      findings.addAll(read.findings());
      review = read.value().map(review::and).orElse(review);
    }
    return new ReviewFiles(review, findings);
  }

  /** Whether a workbook can't be read. */
  boolean stop() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /**
   * What is to be known of the comments: how many wait for the team, and how many are about what
   * the report no longer holds.
   *
   * @param study the study that names the workbooks
   * @param ids what can be commented on now
   */
  List<Finding> about(Study study, Set<String> ids) {
    List<Finding> found = new ArrayList<>(findings);
    int open = review.open().size();
    if (open > 0) {
      found.add(
          about(
              study,
              Severity.NOTE,
              "review-open",
              counted(open)
                  + " must be acted on or answered before the report shows "
                  + (open == 1 ? "it." : "them."),
              "Fill in Action and Answer beside each.",
              open));
    }
    int gone =
        (int) review.comments().stream().filter(comment -> !ids.contains(comment.id())).count();
    if (gone > 0) {
      found.add(
          about(
              study,
              Severity.WARNING,
              "review-unknown-id",
              "a comment must be about a finding, table or figure of this report, found "
                  + gone
                  + (gone == 1 ? " that is about none of them." : " that are about none of them."),
              "Findings go when numbers change; such comments stand at the end of what was said."
                  + " Compare the Id with report/review.xlsx if this is not what happened.",
              gone));
    }
    return found;
  }

  private static String counted(int comments) {
    return comments == 1 ? "1 comment of a reviewer" : comments + " comments of reviewers";
  }

  private static Finding about(
      Study study, Severity severity, String rule, String message, String remedy, int comments) {
    return Finding.of(severity, rule, study.place(), FIELD, message, remedy).about(comments);
  }

  private static Loaded<Review> read(Wording wording, String name, Path path) {
    try {
      if (Files.isRegularFile(path)) {
        return ReviewReader.read(wording, name, Files.readAllBytes(path));
      }
      return missing(
          name, "must be in the data folder; there is no such file.", NearFile.question(path));
    } catch (IOException e) {
      return missing(name, "must be readable, and is not.", "");
    }
  }

  private static Loaded<Review> missing(String name, String message, String hint) {
    Findings findings = new Findings();
    findings.error(
        "file-not-found",
        Place.of(name),
        FIELD,
        message,
        hint + "Put the workbook there, or remove its name from `report.review`.");
    return findings.loaded(() -> Review.NONE);
  }
}
