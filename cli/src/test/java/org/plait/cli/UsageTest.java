package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A wrong command line ends with 2, says in two lines on stderr what is wrong, and does nothing.
 */
class UsageTest {

  static Stream<Arguments> whatIsWrongIsSaid() {
    return Stream.of(
        wrong("rnu", "there is no command \"rnu\". Did you mean run?", "plait"),
        wrong("xyzzy", "there is no command \"xyzzy\".", "plait"),
        wrong("--jso", "there is no option --jso.", "plait"),
        wrong("run", "STUDY must be given.", "plait run"),
        wrong("check", "STUDY must be given.", "plait check"),
        wrong("init", "DIR must be given.", "plait init"),
        wrong("run s.yaml --jso", "there is no option --jso. Did you mean --json?", "plait run"),
        wrong("run s.yaml --ouut=x", "there is no option --ouut. Did you mean --out?", "plait run"),
        wrong("run s.yaml --data", "--data must be followed by DIR.", "plait run"),
        wrong("run s.yaml --data a --data b", "--data must be given once only.", "plait run"),
        wrong(
            "run my study.yaml",
            "plait run takes one STUDY, found \"study.yaml\" as well. Put quotes round a path that"
                + " holds spaces.",
            "plait run"),
        wrong(
            "doctor now",
            "plait doctor takes options only, found \"now\" as well. Put quotes round a path that"
                + " holds spaces.",
            "plait doctor"),
        wrong(
            "run nowhere.yaml",
            "STUDY must be a study file; there is no file nowhere.yaml.",
            "plait run"),
        wrong(
            "run src",
            "STUDY must be a study file; src is a folder without a study.yaml.",
            "plait run"),
        wrong(
            "check ../corpus-samples/national-evaluation",
            "STUDY must be a study file; ../corpus-samples/national-evaluation is a folder. Did you"
                + " mean ../corpus-samples/national-evaluation/study.yaml?",
            "plait check"),
        wrong(
            "simulate src --out target/nowhere",
            "STUDY must be a study file; src is a folder without a study.yaml.",
            "plait simulate"),
        wrong(
            "check nowhere.yaml",
            "STUDY must be a study file; there is no file nowhere.yaml.",
            "plait check"),
        wrong(
            "run pom.xml --data nowhere",
            "--data must be a folder; there is no folder nowhere.",
            "plait run"),
        wrong(
            "run pom.xml --only pannel",
            "--only must be one of study, ingest, panel, change, text, coding, integration,"
                + " disclosure, report, found \"pannel\".",
            "plait run"),
        wrong(
            "init target/nowhere --template blnk",
            "--template must be blank or national-evaluation, found \"blnk\".",
            "plait init"),
        wrong("init pom.xml", "DIR must be a folder, and pom.xml is a file.", "plait init"),
        wrong("init src", "DIR must be new or empty; src holds files already.", "plait init"));
  }

  private static Arguments wrong(String line, String message, String help) {
    return Arguments.of(line, "plait: " + message + "\nTry " + help + " --help.\n");
  }

  @ParameterizedTest(name = "plait {0}")
  @MethodSource
  void whatIsWrongIsSaid(String line, String message) {
    Outcome outcome = Outcome.of((Object[]) line.split(" "));
    assertThat(outcome.err()).isEqualTo(message);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(2);
  }

  @Test
  void withoutACommandTheHelpIsShownAndTheExitCodeIsThatOfWrongUsage() {
    Outcome outcome = Outcome.of();
    assertThat(outcome.err())
        .isEqualTo(
            Outcome.of("--help").out() + "plait: a command must be given.\nTry plait --help.\n");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(2);
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(Outcome.of("init", folder).exit()).isEqualTo(2);
    assertThat(NewStudy.tree(folder)).containsOnlyKeys("mine.txt");
  }
}
