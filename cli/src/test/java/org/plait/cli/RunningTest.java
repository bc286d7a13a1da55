package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes, when it has something to do, and what it leaves alone. */
class RunningTest {

  @TempDir private Path folder;
  private NewStudy study;

  @BeforeEach
  void aNewStudy() {
    study = NewStudy.in(folder);
  }

  /** Every sentence that changes may change an age. */
  private static String withoutAges(String said) {
    return said.lines()
        .map(line -> line.startsWith("Reading age") ? line.replaceAll("\\d+", "N") : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aNewStudyRunsToItsReport() {
    Outcome first = study.run();
    assertThat(withoutAges(first.err()))
        .isEqualTo(
            """
            Read staff W1: 60 of 60 rows kept.
            Read staff W2: 65 of 65 rows kept.
            Linked staff: 125 responses of 80 people.
            Compared the waves of staff.
            Masked identifiers in 53 comments.
            Hid what could point to few people.
            Reading age: in brief N, the summary for everybody N, the whole report N. N remarks on long \
            sentences and abbreviations are in work/language.csv.
            A new secret key for pseudonyms was made at ../first.key. Keep it, and keep it to yourself: \
            with another key people can't be recognised in this data set again.
            Next: open the report in a browser.
            """);
    assertThat(first.out()).isEqualTo(study.report().resolve("index.html") + "\n");
    assertThat(first.exit()).isZero();
    assertThat(NewStudy.tree(study.report())).containsKeys("index.html", "manifest.json");
    assertThat(NewStudy.tree(study.work()))
        .containsKeys("panel.csv", "dictionary.csv", "findings.csv", "set-aside.csv");
  }

  @Test
  void aSecondRunSaysThatNothingHasChangedAndTouchesNothing() {
    study.run();
    Map<String, String> before = NewStudy.tree(folder);
    Outcome second = study.run();
    assertThat(second.err())
        .isEqualTo("Nothing has changed since the last run; the report is up to date.\n");
    assertThat(second.out()).isEqualTo(study.report().resolve("index.html") + "\n");
    assertThat(second.exit()).isZero();
    assertThat(NewStudy.tree(folder)).isEqualTo(before);
  }

  @Test
  void quietLeavesTheResultAlone() {
    Outcome quiet = study.run("--quiet");
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.out()).isEqualTo(study.report().resolve("index.html") + "\n");
  }

  @Test
  void aChangedDataFileIsRead() {
    study.run();
    study.edit("wave-1.csv", "AX-001,ward,4", "AX-001,ward,1");
    Map<String, String> before = NewStudy.tree(study.report());
    assertThat(study.run().err()).startsWith("Read staff W1: 60 of 60 rows kept.\n");
    assertThat(NewStudy.tree(study.report())).isNotEqualTo(before);
  }

  @Test
  void aNoticeThatTheAnswersAreInventedIsAnInputToo() throws IOException {
    study.run();
    Files.delete(study.folder().resolve("SYNTHETIC.txt"));
    assertThat(study.run().err()).startsWith("Read staff W1");
  }

  @Test
  void aMissingPartOfTheReportIsWrittenAgain() throws IOException {
    study.run();
    Map<String, String> before = NewStudy.tree(study.report());
    Files.delete(study.report().resolve("index.html"));
    assertThat(study.run().exit()).isZero();
    assertThat(NewStudy.tree(study.report())).isEqualTo(before);
  }

  @Test
  void aDamagedRecordOfTheLastRunCostsOneRun() {
    study.run();
    Map<String, String> before = NewStudy.tree(study.report());
    for (String damage :
        new String[] {"", "null", "[1]", "{\"inputs\":null,\"outputs\":null}", "\u0000\u0001"}) {
      study.write("work/cache/last-run.json", damage);
      assertThat(study.run().err()).startsWith("Read staff W1");
      assertThat(NewStudy.tree(study.report())).isEqualTo(before);
    }
  }

  @Test
  void anotherFolderAndAnotherKeyGiveTheSameReport() throws IOException {
    study.run();
    Files.writeString(study.key(), "0".repeat(64) + "\n");
    Path other = folder.resolve("elsewhere");
    assertThat(study.run("--out", other).exit()).isZero();
    assertThat(NewStudy.tree(other.resolve("report"))).isEqualTo(NewStudy.tree(study.report()));
    assertThat(NewStudy.read(other.resolve("work/panel.csv")))
        .isNotEqualTo(NewStudy.read(study.work().resolve("panel.csv")));
  }

  @Test
  void anotherKeyInTheSameFolderIsRefused() throws IOException {
    study.run();
    String made = NewStudy.read(study.work().resolve("key-id.txt")).strip();
    Map<String, String> before = NewStudy.tree(study.folder());
    Files.writeString(study.key(), "0".repeat(64) + "\n");
    Outcome refused = study.run();
    assertThat(refused.err())
        .matches(
            "Error: \\.\\./first\\.key: key-file: the key must be the one work/ was made with \\(id "
                + made
                + "\\), found one with id [0-9a-f]{8}\\. Restore the key file, or remove work/ to"
                + " start again with a new key\\.\n"
                + "1 error, 0 warnings, 0 notes\\. Nothing was written\\. Mend the errors, then run"
                + " plait check to see that all is well\\.\n");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(NewStudy.tree(study.folder())).isEqualTo(before);
    assertThat(study.check().exit()).isEqualTo(3);
  }

  @Test
  void aLostKeyIsNotQuietlyReplaced() throws IOException {
    study.run();
    Files.delete(study.key());
    assertThat(study.run().err()).contains("found no key file.");
    assertThat(study.key()).doesNotExist();
  }

  @Test
  void theKeyIsMadeOnceForItsOwnerOnly() throws IOException {
    study.run();
    String key = NewStudy.read(study.key());
    assertThat(key).matches("[0-9a-f]{64}\n");
    if (Files.getFileStore(study.key()).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(study.key())))
          .isEqualTo("rw-------");
    }
    study.run("--out", folder.resolve("elsewhere"));
    assertThat(NewStudy.read(study.key())).isEqualTo(key);
    assertThat(NewStudy.tree(folder).values().stream().filter(text -> text.contains(key.strip())))
        .as("files that hold the key")
        .hasSize(1);
  }

  @Test
  void errorsLeaveNothingBehindNotEvenAKey() {
    study.edit("study.yaml", "wave-2.csv", "wave-3.csv");
    Map<String, String> before = NewStudy.tree(folder);
    assertThat(study.run().exit()).isEqualTo(3);
    assertThat(NewStudy.tree(folder)).isEqualTo(before);
  }

  @Test
  void aCheckWritesNothing() {
    Map<String, String> before = NewStudy.tree(folder);
    Outcome check = study.check();
    assertThat(check.out()).isEqualTo("0 errors, 0 warnings, 0 notes.\n");
    assertThat(check.err()).endsWith("Next: plait run, with the same study and data.\n");
    assertThat(check.exit()).isZero();
    assertThat(NewStudy.tree(folder)).isEqualTo(before);
    assertThat(study.work()).doesNotExist();
  }

  @Test
  void aRunThatStopsEarlyWritesWorkAndLeavesTheReportAlone() {
    study.run();
    Map<String, String> report = NewStudy.tree(study.report());
    study.edit("wave-1.csv", "AX-001,ward,4", "AX-001,ward,1");
    String panel = NewStudy.read(study.work().resolve("panel.csv"));
    Outcome stopped = study.run("--only", "panel");
    assertThat(stopped.err())
        .endsWith("Stopped after panel. Run without --only to write the report.\n");
    assertThat(stopped.exit()).isZero();
    assertThat(NewStudy.read(study.work().resolve("panel.csv"))).isNotEqualTo(panel);
    assertThat(NewStudy.tree(study.report())).isEqualTo(report);
    assertThat(study.run().err()).startsWith("Read staff W1").contains("Next: open the report");
  }

  @Test
  void privateFilesOfAnEarlierRunDoNotStay() {
    study.run();
    study.write("work/notes.txt", "somebody's own");
    study.write("work/codings.csv", "of an earlier run");
    study.edit(
        "work/cache/last-run.json",
        "\"work/panel.csv\"",
        "\"work/codings.csv\" : \"0\", \"work/panel.csv\"");
    study.run();
    assertThat(NewStudy.tree(study.work()))
        .containsKey("notes.txt")
        .doesNotContainKey("codings.csv");
  }

  @Test
  void filesPlaitDidNotWriteAreLeftAlone() {
    study.write("report/mine.docx", "mine");
    Outcome refused = study.run();
    assertThat(refused.err())
        .endsWith(
            "plait: report/ holds files Plait did not write (mine.docx), so it is left as it is."
                + " Move them away, or give another folder with --out.\n");
    assertThat(refused.exit()).isEqualTo(5);
    assertThat(NewStudy.tree(study.report())).containsOnlyKeys("mine.docx");
  }

  @Test
  void somebodysFileAmongPlaitsIsLeftAloneToo() {
    study.run();
    study.write("report/comments by Ann.docx", "mine");
    study.write("report/.DS_Store", "left by a file manager");
    study.edit("wave-1.csv", "AX-001,ward,4", "AX-001,ward,1");
    Map<String, String> before = NewStudy.tree(study.folder());
    Outcome refused = study.run();
    assertThat(refused.err()).contains("(comments by Ann.docx), so it is left as it is.");
    assertThat(refused.exit()).isEqualTo(5);
    assertThat(NewStudy.tree(study.folder())).isEqualTo(before);
  }

  @Test
  void aFileNamedReportIsLeftAlone() {
    study.write("report", "mine");
    Outcome refused = study.run();
    assertThat(refused.err())
        .endsWith(
            "plait: report must be a folder, and is a file, which is left as it is. Move it away, or"
                + " give another folder with --out.\n");
    assertThat(refused.exit()).isEqualTo(5);
    assertThat(NewStudy.read(study.report())).isEqualTo("mine");
  }

  @Test
  void whereNothingCanBeWrittenItIsSaid() {
    study.write("work", "a file where a folder must be");
    Outcome refused = study.run();
    assertThat(refused.err())
        .endsWith(
            "plait: results can't be written to "
                + study.folder()
                + ": a file stands where a folder must be. What lay in report/ is as it was. Make the"
                + " folder writable, with 1 MB free, or give another one with --out.\n");
    assertThat(refused.exit()).isEqualTo(5);
    assertThat(study.report()).doesNotExist();
  }

  @Test
  void aRunThatCantFinishLeavesTheOldReportWhole() throws IOException {
    study.run();
    Map<String, String> report = NewStudy.tree(study.report());
    study.edit("wave-1.csv", "AX-001,ward,4", "AX-001,ward,1");
    // A folder with something in it stands where a private file must be.
    Files.delete(study.work().resolve("panel.csv"));
    study.write("work/panel.csv/something", "");
    Outcome refused = study.run();
    assertThat(refused.exit()).isEqualTo(5);
    assertThat(NewStudy.tree(study.report())).isEqualTo(report);
    assertThat(study.folder().resolve(".report-next")).doesNotExist();
    assertThat(study.work().resolve(".next")).doesNotExist();
  }

  @Test
  void anotherRunInTheSameFolderIsNotDisturbed() throws IOException {
    Files.createDirectories(study.work());
    try (FileChannel channel =
            FileChannel.open(
                study.work().resolve(".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      Outcome refused = study.run();
      assertThat(refused.err())
          .endsWith(
              "plait: another run is writing to "
                  + study.folder()
                  + ". Wait until it has ended, then run again, or give another folder with"
                  + " --out.\n");
      assertThat(refused.exit()).isEqualTo(5);
      assertThat(study.report()).doesNotExist();
    }
    assertThat(study.run().exit()).isZero();
  }

  @Test
  void theSurveysOfAStudyShareOneKey() {
    study.edit(
        "study.yaml",
        "analysis:",
        """
          again:
            instrument: instrument.yaml
            waves:
              - { id: W1, label: One, file: wave-1.csv, format: csv, closed: 2026-04-30 }
              - { id: W2, label: Two, file: wave-2.csv, format: csv, closed: 2026-10-30 }
            link: { respondent: code, key-file: ../second.key }
        analysis:""");
    Outcome refused = study.run();
    assertThat(refused.err())
        .contains(
            "Error: study.yaml: key-file: the surveys of a study must share one key file, found 2."
                + " Name the same key file under link in every survey, or in none.\n");
    assertThat(refused.exit()).isEqualTo(3);
  }

  @Test
  void filesOfOneNameInTwoFoldersAreTwoInputs() {
    study.write("again/instrument.yaml", NewStudy.read(study.folder().resolve("instrument.yaml")));
    study.edit(
        "study.yaml",
        "analysis:",
        """
          again:
            instrument: again/instrument.yaml
            waves:
              - { id: W1, label: One, file: wave-1.csv, format: csv, closed: 2026-04-30 }
              - { id: W2, label: Two, file: wave-2.csv, format: csv, closed: 2026-10-30 }
        analysis:""");
    assertThat(study.run().exit()).isZero();
    assertThat(NewStudy.read(study.report().resolve("manifest.json")))
        .contains("\"instrument.yaml\"", "\"again/instrument.yaml\"");
    study.edit("again/instrument.yaml", "Your work", "Your own work");
    assertThat(study.run().err()).startsWith("Read staff W1");
  }
}
