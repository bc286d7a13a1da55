package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.run.line.StudyRun;

/** A study whose comments two people read, from its files to what the report says of them. */
class AgreementStudyTest {

  @TempDir Path folder;

  @Test
  void theReportSaysHowFarTheyAgreedInWordsAndInFigures() throws IOException {
    CodedStudy.in(folder)
        .read(
            IntStream.range(0, 60)
                .mapToObj(i -> "r" + i + ",yes,n,Words of " + i + "\n")
                .collect(Collectors.joining()),
            "",
            IntStream.range(0, 60)
                .mapToObj(
                    i ->
                        "T1,r%d,hinder,%s,ann\nT1,r%d,hinder,%s,bob\n"
                            .formatted(
                                i,
                                i % 2 == 0 ? "A1" : "B1",
                                i,
                                (i % 2 == 0) == (i % 6 < 5) ? "A1" : "B1"))
                .collect(Collectors.joining()));
    Path out = folder.resolve("out");
    new StudyRun(
            new RunRequest(
                folder.resolve("study.yaml"),
                Optional.empty(),
                Optional.of(out),
                Optional.empty(),
                folder),
            Progress.SILENT)
        .run();
    String text = Jsoup.parse(Files.readString(out.resolve("report/index.html"))).body().text();
    assertThat(text)
        .contains(
            "the two people who read the same 60 comments gave exactly the same main themes to 83%"
                + " of them.")
        .contains(
            "Agreement on the main themes of a comment, and wave by wave",
            "Agreement on each theme");
  }
}
