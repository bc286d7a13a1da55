package org.plait.text.embedding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a text in UTF-8, by which its vector is found again.
 *
 * @param hex 64 digits
 */
record TextHash(String hex) implements Comparable<TextHash> {

  static final int BYTES = 32;

  static TextHash of(String text) {
    try {
      return of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static TextHash of(byte[] digest) {
    return new TextHash(HexFormat.of().formatHex(digest));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public int compareTo(TextHash other) {
    return hex.compareTo(other.hex);
  }
}
