package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.run.line.StudyRun;

/** A study in whose comments people are named: what a run keeps of them, and where. */
class MaskedStudyTest {

  private static final List<String> NAMES = List.of("Sarah", "sarah", "Karen", "karen");

  @TempDir Path folder;

  private Path run(String out) throws IOException {
    CodedStudy.in(folder)
        .read(
            "r1,yes,n,Sarah and Karen have no time\nr2,no,n,Karen has no time\n",
            "r1,yes,n,Now [NAME-31] and Sarah have time\n",
            "T1,r1,hinder,A1,ann\nT1,r2,hinder,A1,ann\nT2,r1,hinder,A1,ann\n");
    Path into = folder.resolve(out);
    new StudyRun(
            new RunRequest(
                folder.resolve("study.yaml"),
                Optional.empty(),
                Optional.of(into),
                Optional.empty(),
                folder.resolve(out + "-home")),
            Progress.SILENT)
        .run();
    return into;
  }

  @Test
  void workHasOneNumberANameAndNoNames() throws IOException {
    Path work = run("out").resolve("work");
    assertThat(Files.readAllLines(work.resolve("comments.csv")))
        .anyMatch(line -> line.contains(",[NAME-32] and [NAME-33] have no time,"))
        .anyMatch(line -> line.contains(",[NAME-33] has no time,"))
        .anyMatch(line -> line.contains(",Now [NAME-31] and [NAME-32] have time,"));
    assertThat(Files.readAllLines(work.resolve("comments.offsets.csv")))
        .hasSize(5)
        .anyMatch(line -> line.startsWith("staff,T1,") && line.endsWith(",0,5,0,9,NAME,[NAME-32]"));
    assertThat(Files.readAllLines(work.resolve("comments.tags.csv")).get(1))
        .matches("\\[NAME-32],NAME,2,2,[0-9a-f]{32}");
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String held = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        assertThat(held).as(file.getFileName().toString()).doesNotContain(NAMES);
      }
    }
  }

  @Test
  void numbersDependOnNoKeyAndFingerprintsDo() throws IOException {
    Path one = run("one").resolve("work");
    Path other = run("other").resolve("work");
    List<String> tags = Files.readAllLines(one.resolve("comments.tags.csv"));
    List<String> others = Files.readAllLines(other.resolve("comments.tags.csv"));
    assertThat(tags).isNotEqualTo(others).hasSameSizeAs(others);
    assertThat(tags.stream().map(MaskedStudyTest::tag))
        .containsExactlyElementsOf(others.stream().map(MaskedStudyTest::tag).toList());
  }

  private static String tag(String line) {
    return line.substring(0, line.lastIndexOf(','));
  }
}
