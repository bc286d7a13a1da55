package org.plait.text.embedding;

import java.util.HexFormat;
import org.plait.study.Sha256;

/**
 * The SHA-256 of a text in UTF-8, by which its vector is found again.
 *
 * @param hex 64 digits
 */
record TextHash(String hex) implements Comparable<TextHash> {

  static final int BYTES = 32;

  static TextHash of(String text) {
    return of(Sha256.of(text));
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
