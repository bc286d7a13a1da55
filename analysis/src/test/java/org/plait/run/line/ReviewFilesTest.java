package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.report.Review;
import org.plait.report.ReviewAction;
import org.plait.report.ReviewComment;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.reader.StudyReader;

/** What a run says of the workbooks that came back. */
class ReviewFilesTest {
  @TempDir private Path folder;

  private Study study() throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        plait: 1
        id: small
        title: Small
        surveys:
          staff:
            instrument: staff.yaml
            waves:
              - {id: T1, file: t1.csv, format: csv, closed: 2024-03-31}
        report: {review: [review-a.xlsx]}
        """);
    return StudyReader.read(file).value().orElseThrow();
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(Finding::text).toList();
  }

  @Test
  void aWorkbookThatIsNotThereStopsTheRun() throws IOException {
    Files.writeString(folder.resolve("review-b.xlsx"), "");
    ReviewFiles files = ReviewFiles.read(study(), folder);
    assertThat(files.stop()).isTrue();
    assertThat(texts(files.findings()))
        .containsExactly(
            "review-a.xlsx: report.review: must be in the data folder; there is no such file. Did"
                + " you mean review-b.xlsx? Put the workbook there, or remove its name from"
                + " `report.review`.");
  }

  @Test
  void openCommentsAndThoseAboutNothingAreCounted() throws IOException {
    ReviewComment open = new ReviewComment("table-a", "Why?", Optional.empty(), "");
    ReviewComment gone =
        new ReviewComment("table-b", "Why?", Optional.of(ReviewAction.CHANGED), "");
    ReviewFiles files = new ReviewFiles(new Review(1, 2, 0, List.of(open, gone)), List.of());
    assertThat(texts(files.about(study(), Set.of("table-a"))))
        .containsExactly(
            "study.yaml: report.review: 1 comment of a reviewer must be acted on or answered before"
                + " the report shows it. Fill in Action and Answer beside each.",
            "study.yaml: report.review: a comment must be about a finding, table or figure of this"
                + " report, found 1 that is about none of them. Findings go when numbers change;"
                + " such comments stand at the end of what was said. Compare the Id with"
                + " report/review.xlsx if this is not what happened.");
  }
}
