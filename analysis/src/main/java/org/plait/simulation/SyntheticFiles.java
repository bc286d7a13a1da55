package org.plait.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.study.Sha256;

/** The files of a synthetic study, by name, before they are written. */
public final class SyntheticFiles {

  /** The file that says what is synthetic and lists every file with its SHA-256. */
  public static final String NOTICE = "SYNTHETIC.txt";

  private static final String LIST = "Files (SHA-256):";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, byte[]> copies = new LinkedHashMap<>();

  SyntheticFiles() {}

  void put(String name, byte[] content) {
    files.put(name, content.clone());
  }

  /** Adds a file that somebody wrote and the study needs beside the others; it isn't listed. */
  void copy(String name, byte[] content) {
    copies.put(name, content.clone());
  }

  Map<String, byte[]> copies() {
    return new LinkedHashMap<>(copies);
  }

  /** Adds the notice, which lists all files added so far. */
  void seal(List<String> notice) {
    StringBuilder text = new StringBuilder();
    notice.forEach(line -> text.append(line).append('\n'));
    text.append('\n').append(LIST).append('\n');
    files.forEach(
        (name, content) -> text.append(Sha256.hex(content)).append("  ").append(name).append('\n'));
    files.put(NOTICE, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The names of the files.
   *
   * @return the names, the notice last
   */
  public List<String> names() {
    return new ArrayList<>(files.keySet());
  }

  /**
   * The content of a file.
   *
   * @param name its name
   * @return its bytes
   * @throws IllegalArgumentException when there is no such file
   */
  public byte[] content(String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException("no synthetic file " + name);
    }
    return content.clone();
  }

  /** The SHA-256 of each file a notice lists, by name. */
  static Map<String, String> listed(String notice) {
    Map<String, String> listed = new LinkedHashMap<>();
    boolean list = false;
    for (String line : notice.split("\n")) {
      if (list && line.length() > 66) {
        listed.put(line.substring(66), line.substring(0, 64));
      }
      list = list || line.equals(LIST);
    }
    return listed;
  }
}
