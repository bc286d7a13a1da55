package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No answer of a single person is printed or shared, and of people who withdrew nothing is left.
 */
class PrivacyTest {

  private static final String TEXT = "zebrafinch rang about the insulin";
  private static final String ID = "QX-774411";
  private static final String NUMBER = "98765.4321";
  private static final String[] CANARIES = {"zebrafinch", "insulin", ID, "774411", "98,765"};

  /** The number itself; its digits may stand by chance behind the point of another. */
  private static final Pattern PLANTED = Pattern.compile("(?<![0-9.])98765");

  @TempDir private Path folder;
  private NewStudy study;

  @BeforeEach
  void plant() {
    study = NewStudy.in(folder);
    study.edit(
        "wave-1.csv", "AX-001,ward,4,3,1,,1,0.5,", ID + ",ward,4,3,1,,1," + NUMBER + "," + TEXT);
  }

  @Test
  void aRunTellsNothing() {
    Outcome run = study.run();
    assertThat(run.exit()).isZero();
    assertTold(run);
    assertShared();
  }

  @Test
  void aColumnThatIsAllWrongIsToldWithoutItsValues() {
    String wave = NewStudy.read(study.folder().resolve("wave-1.csv"));
    String header = wave.substring(0, wave.indexOf('\n') + 1);
    String rows =
        wave.substring(header.length())
            .lines()
            .map(line -> line.replaceFirst("^([^,]*),[^,]*,", "$1," + TEXT + ","))
            .collect(Collectors.joining("\n", "", "\n"));
    study.write("wave-1.csv", header + rows);
    assertRefused();
  }

  @Test
  void aBrokenFileIsToldWithoutItsCells() {
    study.edit("wave-1.csv", TEXT, "\"" + TEXT);
    assertRefused();
  }

  @Test
  void aPersonWhoAnsweredTwiceIsNotNamed() {
    study.edit("study.yaml", "duplicates: most-complete", "set-aside-limit: 0.05");
    study.edit("wave-1.csv", "AX-002,", ID + ",");
    assertRefused();
  }

  @Test
  void rowsSetAsideAreToldByNumberOnly() {
    study.edit("wave-1.csv", TEXT, TEXT + ",one cell too many " + ID);
    Outcome run = study.run();
    assertThat(run.exit()).isZero();
    assertTold(run);
    assertShared();
  }

  @Test
  void ofPeopleWhoWithdrewNothingIsLeft() {
    study.run();
    String line =
        NewStudy.read(study.work().resolve("panel.csv")).lines().skip(1).findFirst().orElseThrow();
    String pseudonym = line.split(",")[2];
    assertThat(pseudonym).as("pseudonym").matches("[0-9a-f]{32}");
    study.write("withdrawn.csv", "survey,respondent\nstaff," + ID + "\n");
    study.edit("study.yaml", "    rows:", "    withdrawn: withdrawn.csv\n    rows:");
    Outcome run = study.run();
    assertThat(run.exit()).isZero();
    assertTold(run);
    for (Path place : new Path[] {study.report(), study.work()}) {
      NewStudy.tree(place)
          .forEach(
              (name, text) ->
                  assertThat(text)
                      .as(name)
                      .doesNotContain(CANARIES)
                      .doesNotContainPattern(PLANTED)
                      .doesNotContain(pseudonym));
    }
    assertThat(NewStudy.tree(study.report()).get("data/reconciliation.csv")).contains("withdrawn");
  }

  private void assertRefused() {
    Outcome run = study.run();
    assertThat(run.exit()).isEqualTo(3);
    assertTold(run);
    assertTold(study.check());
    assertTold(study.run("--json"));
    assertTold(study.check("--json"));
    assertThat(study.report()).doesNotExist();
  }

  private static void assertTold(Outcome outcome) {
    assertThat(outcome.err()).doesNotContain(CANARIES).doesNotContainPattern(PLANTED);
    assertThat(outcome.out()).doesNotContain(CANARIES).doesNotContainPattern(PLANTED);
  }

  private void assertShared() {
    Map<String, String> report = NewStudy.tree(study.report());
    assertThat(report).containsKeys("index.html", "manifest.json");
    report.forEach(
        (name, text) ->
            assertThat(text).as(name).doesNotContain(CANARIES).doesNotContainPattern(PLANTED));
  }
}
