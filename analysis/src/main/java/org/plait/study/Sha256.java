package org.plait.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fingerprint of some bytes or of a text, as FIPS 180-4 defines it. */
public final class Sha256 {

  private Sha256() {}

  /**
   * The fingerprint of bytes.
   *
   * @param bytes the bytes
   * @return 32 bytes
   */
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The fingerprint of a text.
   *
   * @param text the text, taken as UTF-8
   * @return 32 bytes
   */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The fingerprint of bytes, written out.
   *
   * @param bytes the bytes
   * @return 64 hexadecimal digits in lower case
   */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /**
   * The fingerprints of files, written out; several are worked out at a time.
   *
   * @param files bytes by name
   * @return 64 hexadecimal digits in lower case, by name
   */
  public static SortedMap<String, String> hex(SortedMap<String, byte[]> files) {
    List<String> names = List.copyOf(files.keySet());
    List<String> fingerprints = names.parallelStream().map(name -> hex(files.get(name))).toList();
    SortedMap<String, String> byName = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), fingerprints.get(i));
    }
    return byName;
  }

  /**
   * The fingerprint of a text, written out.
   *
   * @param text the text, taken as UTF-8
   * @return 64 hexadecimal digits in lower case
   */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
