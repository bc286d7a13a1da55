package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a run of the shipped studies writes is never tracked; the program itself always is. */
class RepositoryTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void noResultOfAShippedStudyIsTracked() throws Exception {
    assertThat(git("ls-files"))
        .isNotEmpty()
        .noneMatch(file -> file.matches("corpus-samples/[^/]+/(report|work)/.*"));
  }

  @Test
  void resultsOfShippedStudiesAreIgnored() throws Exception {
    assertThat(
            git(
                "check-ignore",
                "--no-index",
                "corpus-samples/national-evaluation/report/index.html",
                "corpus-samples/national-evaluation/work/panel.csv"))
        .hasSize(2);
  }

  @Test
  void thePackageOfTheReportIsNotIgnored() throws Exception {
    assertThat(
            git(
                "check-ignore",
                "--no-index",
                "analysis/src/main/java/org/plait/report/Report.java",
                "analysis/src/main/jte/report/page.jte",
                "cli/src/main/resources/templates/gitignore"))
        .isEmpty();
  }

  private static List<String> git(String... words) throws IOException, InterruptedException {
    assumeTrue(Files.exists(ROOT.resolve(".git")), "only in a clone of the repository");
    List<String> command = new ArrayList<>(List.of("git", "-C", ROOT.toString()));
    command.addAll(List.of(words));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      assumeTrue(false, "git is not installed");
      return List.of();
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() <= 1, "git refuses");
    return text.lines().toList();
  }
}
