package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Studies at the edge of what is sensible, from their files to the report. Each must give a report,
 * in which no number is a word of the machine and no label is more than text.
 */
class OddStudyTest {

  private static final Pattern MACHINE = Pattern.compile("\\b(NaN|Infinity|null)\\b");
  private static final Pattern FORMULA = Pattern.compile("(?m)(^|,)\"?[=@]");
  private static final String SCRIPT = "<script>alert('x')</script> & \"quoted\" <b>";

  @TempDir private Path folder;

  private static List<Path> files(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out.resolve("report"))) {
      return all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".png")).toList();
    }
  }

  private static void assertPlain(Path out) throws IOException {
    List<Path> files = files(out);
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      // The page's own script speaks of null; nothing that a reader sees may.
      assertThat(Files.readString(file).replaceAll("(?s)<script>.*?</script>", ""))
          .as(file.getFileName().toString())
          .doesNotContainPattern(MACHINE);
    }
  }

  private TinyStudy study(long seed) {
    return new TinyStudy(folder, seed);
  }

  @Test
  void anUsualStudyHasEveryTable() throws IOException {
    Path out = study(1).people(150).run();
    assertPlain(out);
    for (String table :
        List.of("contrasts", "decomposition", "models", "sensitivity", "transitions")) {
      assertThat(Files.readString(out.resolve("report/data/" + table + ".csv")))
          .as(table)
          .contains(",ok");
    }
  }

  @Test
  void labelsWithMarkupAndFormulasStayText() throws IOException {
    Path out =
        study(2)
            .label("Tiny", SCRIPT)
            .label("2024", SCRIPT)
            .label("2025", "=HYPERLINK(\"x\")")
            .label("An event", SCRIPT)
            .label("North", SCRIPT)
            .label("Job 1", "+1+cmd|' /C calc'!A0")
            .label("Disagree", "@SUM(A1)")
            .label("First use", "-2+3")
            .label("Everything", SCRIPT)
            .label("A statement", SCRIPT)
            .run();
    assertPlain(out);
    for (Path file : files(out)) {
      if (file.toString().endsWith(".csv")) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(FORMULA);
      } else if (!file.toString().endsWith(".json")) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("<script>alert", "<b>");
      }
    }
  }

  @Test
  void labelsOfThreeHundredCharactersAreTold() throws IOException {
    String words = "long word ".repeat(30).strip();
    String one = "x".repeat(300);
    Path out =
        study(3)
            .label("Tiny", words)
            .label("2024", one)
            .label("An event", words)
            .label("North", one)
            .label("Job 1", words)
            .label("Disagree", one)
            .label("First use", words)
            .label("Everything", words)
            .label("A statement", one)
            .run();
    assertPlain(out);
    assertThat(Files.readString(out.resolve("report/index.html"))).contains(words, one);
  }

  @Test
  void aTitleInOtherLettersGivesFilesOfItsOwn() throws IOException {
    assertPlain(study(9).label("Everything", "Ερωτήσεις 研究").run());
  }

  @Test
  void aWaveOfThreeIsTooLittle() throws IOException {
    assertPlain(study(4).atMost("T1", 3).run());
    assertPlain(
        new TinyStudy(Files.createDirectory(folder.resolve("last")), 4).atMost("T3", 3).run());
  }

  @Test
  void everybodyAnswersTheSame() throws IOException {
    assertPlain(study(5).spread(0).run());
  }

  @Test
  void eightyCategoriesAreTold() throws IOException {
    assertPlain(study(6).jobs(80).people(400).run());
  }

  @Test
  void oneCategoryIsEnough() throws IOException {
    assertPlain(study(7).jobs(1).run());
  }

  @Test
  void twentyPeopleAreEnoughToRun() throws IOException {
    assertPlain(study(8).people(20).run());
  }
}
