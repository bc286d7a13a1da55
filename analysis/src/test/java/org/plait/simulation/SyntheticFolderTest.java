package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.finding.StudyException;

/** Nothing that somebody else made is ever overwritten. */
class SyntheticFolderTest {

  @TempDir Path folder;

  private static SyntheticFiles files(String content) {
    SyntheticFiles files = new SyntheticFiles();
    files.put("a.csv", content.getBytes(StandardCharsets.UTF_8));
    files.copy("frame.csv", "frame".getBytes(StandardCharsets.UTF_8));
    files.seal(List.of("SYNTHETIC"));
    return files;
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void writesIntoANewFolder() throws IOException {
    Path inside = folder.resolve("new");
    SyntheticFolder.write(files("1"), inside, false);
    assertThat(Files.readString(inside.resolve("a.csv"))).isEqualTo("1");
    assertThat(Files.readString(inside.resolve("frame.csv"))).isEqualTo("frame");
    assertThat(Files.readString(inside.resolve("SYNTHETIC.txt")))
        .isEqualTo(
            "SYNTHETIC\n\nFiles (SHA-256):\n"
                + "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b  a.csv\n");
  }

  @Test
  void itsOwnFilesNeedForce() throws IOException {
    SyntheticFolder.write(files("1"), folder, false);
    refused(
        () -> SyntheticFolder.write(files("2"), folder, false),
        "a.csv: must not exist, it was made by an earlier simulation."
            + " Overwrite it with --force, or choose another folder with --out.",
        "SYNTHETIC.txt: must not exist, it was made by an earlier simulation."
            + " Overwrite it with --force, or choose another folder with --out.");
    assertThat(read("a.csv")).isEqualTo("1");
    SyntheticFolder.write(files("2"), folder, true);
    assertThat(read("a.csv")).isEqualTo("2");
  }

  @Test
  void foreignFilesAreNeverOverwritten() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "real answers");
    refused(
        () -> SyntheticFolder.write(files("2"), folder, true),
        "a.csv: must be a file that simulate made, found another one."
            + " Move it away, or choose another folder with --out.");
    assertThat(read("a.csv")).isEqualTo("real answers");
    assertThat(folder.resolve("SYNTHETIC.txt")).doesNotExist();
  }

  @Test
  void itsOwnFileIsForeignOnceSomebodyChangedIt() throws IOException {
    SyntheticFolder.write(files("1"), folder, false);
    Files.writeString(folder.resolve("a.csv"), "edited");
    refused(
        () -> SyntheticFolder.write(files("2"), folder, true),
        "a.csv: must be a file that simulate made, found another one."
            + " Move it away, or choose another folder with --out.");
  }

  @Test
  void aCopyMayLieThereAlreadyButNotAnotherFile() throws IOException {
    Files.writeString(folder.resolve("frame.csv"), "frame");
    SyntheticFolder.write(files("1"), folder, false);
    Files.writeString(folder.resolve("frame.csv"), "another frame");
    refused(
        () -> SyntheticFolder.write(files("1"), folder, true),
        "frame.csv: must be the file that lies beside the study, found another one."
            + " Move it away, or choose another folder with --out.");
  }

  private static void refused(ThrowingCallable writing, String... messages) {
    assertThatThrownBy(writing)
        .isInstanceOfSatisfying(
            StudyException.class,
            e -> assertThat(e.findings()).extracting(f -> f.text()).containsExactly(messages));
  }
}
