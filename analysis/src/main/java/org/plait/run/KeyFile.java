package org.plait.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.plait.panel.PseudonymKey;
import org.plait.study.Finding;
import org.plait.study.Place;
import org.plait.study.Severity;
import org.plait.study.StudyException;

/**
 * The file with the secret key of a study. It lies outside the study, is made once, readable by its
 * owner only, and must be kept: with another key people can't be recognised in data sets made
 * before.
 *
 * @param path where it lies
 * @param shownAs how messages name it
 */
public record KeyFile(Path path, String shownAs) {

  /**
   * A key and whether it was made just now.
   *
   * @param key the key
   * @param created whether the file was made just now
   */
  public record Opened(PseudonymKey key, boolean created) {}

  /**
   * Finds a study's key file.
   *
   * @param declared what the study says, possibly starting with {@code ~/}; empty text means the
   *     usual place
   * @param studyId the study's id, which names the usual place
   * @param studyFolder the folder against which a relative path is taken
   * @param home the user's home folder
   * @return the key file
   */
  public static KeyFile of(String declared, String studyId, Path studyFolder, Path home) {
    String name = declared.isEmpty() ? "~/.config/plait/keys/" + studyId + ".key" : declared;
    Path path = name.startsWith("~/") ? home.resolve(name.substring(2)) : studyFolder.resolve(name);
    return new KeyFile(path, name);
  }

  /**
   * Reads the key, or makes it when there is none yet.
   *
   * @return the key
   * @throws StudyException when the file can't be read or holds no key
   * @throws OutputException when it can't be made
   */
  public Opened open() {
    return Files.exists(path) ? new Opened(read(), false) : new Opened(create(), true);
  }

  private PseudonymKey read() {
    try {
      String text = Files.readString(path, StandardCharsets.US_ASCII).strip();
      return PseudonymKey.of(HexFormat.of().parseHex(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new StudyException(
          java.util.List.of(
              Finding.of(
                  Severity.ERROR,
                  "key-file",
                  Place.of(shownAs),
                  "key-file",
                  "the key file must hold at least 64 hexadecimal digits, and can't be read so.",
                  "Restore it from a copy. A new key would make new pseudonyms.")));
    }
  }

  private PseudonymKey create() {
    byte[] bytes = new byte[PseudonymKey.SHORTEST];
    new SecureRandom().nextBytes(bytes);
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      if (Files.getFileStore(path.toAbsolutePath().getParent())
          .supportsFileAttributeView("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(
          path,
          HexFormat.of().formatHex(bytes) + "\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new OutputException(
          shownAs
              + ": the key file can't be written. Make its folder writable, or name another place under key-file.");
    }
    return PseudonymKey.of(bytes);
  }
}
