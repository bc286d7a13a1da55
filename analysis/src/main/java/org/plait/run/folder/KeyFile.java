package org.plait.run.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.plait.panel.link.PseudonymKey;
import org.plait.run.OutputException;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

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
    return new KeyFile(path.toAbsolutePath().normalize(), name);
  }

  /**
   * A key, and whether its file is still to be made.
   *
   * @param key the key
   * @param unsaved what its file is to hold, when it is not there yet
   */
  public record Opened(PseudonymKey key, Optional<String> unsaved) {

    /** Names the key; never shows it. */
    @Override
    public String toString() {
      return "key " + key.id();
    }
  }

  /**
   * Reads the key, or thinks of a new one when there is none yet. Writes nothing.
   *
   * @return the key
   * @throws StudyException when the file can't be read, holds no key or is open to others
   */
  public Opened open() {
    if (Files.exists(path)) {
      return new Opened(read(), Optional.empty());
    }
    byte[] bytes = new byte[PseudonymKey.SHORTEST];
    new SecureRandom().nextBytes(bytes);
    return new Opened(PseudonymKey.of(bytes), Optional.of(HexFormat.of().formatHex(bytes) + "\n"));
  }

  private PseudonymKey read() {
    try {
      String text = Files.readString(path, StandardCharsets.US_ASCII).strip();
      PseudonymKey key = PseudonymKey.of(HexFormat.of().parseHex(text));
      if (openToOthers()) {
        throw refused(
            "key-file-open",
            "the key file must be readable by its owner only, and others may read or change it.",
            "Run `chmod 600` on it.");
      }
      return key;
    } catch (IOException | IllegalArgumentException e) {
      throw refused(
          "key-file",
          "the key file must hold at least 64 hexadecimal digits, and can't be read so.",
          "Restore it from a copy. A new key would make new pseudonyms.");
    }
  }

  private StudyException refused(String rule, String message, String remedy) {
    return new StudyException(
        List.of(Finding.of(Severity.ERROR, rule, Place.of(shownAs), "key-file", message, remedy)));
  }

  /** Whether group or others have any right to the file; not known where rights are not these. */
  private boolean openToOthers() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view != null
        && view.readAttributes().permissions().stream()
            .anyMatch(right -> !right.name().startsWith("OWNER"));
  }

  /**
   * Makes the file of a new key, readable by its owner only; never touches one that is there.
   *
   * @param text what it is to hold
   * @throws OutputException when it can't be made, or was made by another run just now
   */
  public void save(String text) {
    try {
      Files.createDirectories(path.getParent());
      // A temporary file is readable by its owner only, and takes its name when it is whole.
      Path whole = Files.createTempFile(path.getParent(), ".key", ".next");
      try {
        Files.writeString(whole, text, StandardCharsets.US_ASCII);
        Files.move(whole, path);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      if (Files.exists(path)) {
        throw new OutputException(
            shownAs + ": another run has made this key file just now. Run again to use it.");
      }
      throw new OutputException(
          shownAs
              + ": the key file can't be written. Make its folder writable, or name another place"
              + " under key-file.");
    }
  }
}
