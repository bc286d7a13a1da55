package org.plait.study.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;

/**
 * A YAML file somebody wrote, read with the place of every key. All text stays text until a reader
 * types it; every complaint goes to one list of findings.
 */
public final class YamlFile {

  /** Larger files are refused. */
  static final int MOST_BYTES = 5_000_000;

  private final Findings findings = new Findings();
  private final String name;
  private @Nullable YamlNode root;

  private YamlFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param file where it is
   * @param name what messages call it
   * @return the file, with a finding when it can't be read
   */
  public static YamlFile read(Path file, String name) {
    YamlFile yaml = new YamlFile(name);
    try {
      if (Files.isDirectory(file)) {
        yaml.refuse("not-a-file", "must be a file, a folder was found.", "Name the file in it.");
      } else if (Files.size(file) > MOST_BYTES) {
        yaml.refuse("too-large", "must be at most 5 MB.", "Check that it is the right file.");
      } else {
        yaml.decode(Files.readAllBytes(file));
      }
    } catch (NoSuchFileException none) {
      yaml.refuse(
          "file-not-found",
          "must exist, no such file was found.",
          NearFile.question(file) + "Check its name and folder.");
    } catch (IOException unreadable) {
      yaml.refuse("file-not-readable", "can't be read.", "Check that you may open it.");
    }
    return yaml;
  }

  /**
   * Reads text that stands for a file.
   *
   * @param text the text
   * @param name what messages call it
   * @return the file
   */
  public static YamlFile of(String text, String name) {
    YamlFile yaml = new YamlFile(name);
    yaml.parse(text);
    return yaml;
  }

  /**
   * What messages call it.
   *
   * @return its name
   */
  public String name() {
    return name;
  }

  /**
   * The findings of this file, to which its readers add.
   *
   * @return the findings
   */
  public Findings findings() {
    return findings;
  }

  /**
   * Its keys with values.
   *
   * @return empty when the file can't be read or holds something else; the findings say why
   */
  public Optional<YamlMap> keys() {
    if (root == null) {
      return Optional.empty();
    }
    return new YamlValue(root, "", Place.of(name), findings).keys();
  }

  private void decode(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
      findings.error(
          "not-utf-8",
          new Place(name, line, 0),
          "",
          "must be UTF-8, other bytes were found.",
          "Save it in UTF-8.");
      return;
    }
    parse(out.flip().toString());
  }

  private void parse(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    root = YamlParser.parse(name, content, findings).orElse(null);
  }

  private void refuse(String rule, String message, String remedy) {
    findings.error(rule, Place.of(name), "", message, remedy);
  }
}
