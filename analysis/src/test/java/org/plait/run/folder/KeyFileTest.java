package org.plait.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.run.OutputException;
import org.plait.study.finding.StudyException;

/** A key is made once, lies where the study says, and is never replaced. */
class KeyFileTest {

  @TempDir private Path folder;

  @Test
  void theUsualPlaceIsInTheHomeFolderAndNamedForTheStudy() {
    KeyFile file = KeyFile.of("", "pss-psp", folder.resolve("study"), folder.resolve("home"));
    assertThat(file.path()).isEqualTo(folder.resolve("home/.config/plait/keys/pss-psp.key"));
    assertThat(file.shownAs()).isEqualTo("~/.config/plait/keys/pss-psp.key");
  }

  @Test
  void aDeclaredPlaceIsTakenAgainstTheStudysFolder() {
    assertThat(KeyFile.of("../k.key", "s", folder.resolve("study"), folder).path())
        .isEqualTo(folder.resolve("k.key"));
    assertThat(KeyFile.of("~/k.key", "s", folder.resolve("study"), folder).path())
        .isEqualTo(folder.resolve("k.key"));
  }

  @Test
  void openingMakesNoFile() {
    KeyFile file = file();
    KeyFile.Opened opened = file.open();
    assertThat(opened.unsaved()).isPresent();
    assertThat(file.path()).doesNotExist();
    assertThat(file.open().key().id()).isNotEqualTo(opened.key().id());
  }

  @Test
  void aSavedKeyIsTheKeyFromThenOn() {
    KeyFile file = file();
    KeyFile.Opened made = file.open();
    file.save(made.unsaved().orElseThrow());
    KeyFile.Opened read = file.open();
    assertThat(read.unsaved()).isEmpty();
    assertThat(read.key().id()).isEqualTo(made.key().id());
    assertThat(read.key().pseudonym("d", "p")).isEqualTo(made.key().pseudonym("d", "p"));
  }

  @Test
  void aKeyAnotherRunMadeMeanwhileIsNotReplaced() throws IOException {
    KeyFile file = file();
    String late = file.open().unsaved().orElseThrow();
    file.save(file.open().unsaved().orElseThrow());
    String first = Files.readString(file.path());
    assertThatThrownBy(() -> file.save(late))
        .isInstanceOf(OutputException.class)
        .hasMessage("k.key: another run has made this key file just now. Run again to use it.");
    assertThat(Files.readString(file.path())).isEqualTo(first);
    assertThat(FileTree.list(file.path().getParent())).containsExactly("k.key");
  }

  @Test
  void aKeyIsNeverShown() {
    KeyFile.Opened opened = file().open();
    assertThat(opened).hasToString("key " + opened.key().id());
  }

  @Test
  void aFileThatHoldsNoKeyIsRefused() throws IOException {
    for (String text : new String[] {"", "0".repeat(62), "not hexadecimal", "é"}) {
      Files.createDirectories(file().path().getParent());
      Files.writeString(file().path(), text);
      assertThatThrownBy(() -> file().open())
          .isInstanceOfSatisfying(
              StudyException.class,
              refused ->
                  assertThat(refused.findings())
                      .singleElement()
                      .extracting(finding -> finding.text())
                      .isEqualTo(
                          "k.key: key-file: the key file must hold at least 64 hexadecimal digits,"
                              + " and can't be read so. Restore it from a copy. A new key would make"
                              + " new pseudonyms."));
    }
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    file().save("ab".repeat(32));
    Path path = file().path();
    assertThat(file().open().unsaved()).isEmpty();
    for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rw-------"}) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
      if (rights.equals("rw-------")) {
        assertThat(file().open().key()).isNotNull();
      } else {
        assertThatThrownBy(() -> file().open())
            .isInstanceOfSatisfying(
                StudyException.class,
                refused ->
                    assertThat(refused.findings().get(0).text())
                        .isEqualTo(
                            "k.key: key-file: the key file must be readable by its owner only, and"
                                + " others may read or change it. Run `chmod 600` on it."));
      }
    }
  }

  @Test
  void aKeyThatCantBeWrittenIsSaid() throws IOException {
    Files.writeString(folder.resolve("keys"), "a file where a folder must be");
    assertThatThrownBy(() -> file().save("0".repeat(64)))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "k.key: the key file can't be written. Make its folder writable, or name another place"
                + " under key-file.");
  }

  private KeyFile file() {
    return new KeyFile(folder.resolve("keys/k.key"), "k.key");
  }
}
