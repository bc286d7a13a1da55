package org.plait.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
   * The fingerprint of a text, written out.
   *
   * @param text the text, taken as UTF-8
   * @return 64 hexadecimal digits in lower case
   */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
