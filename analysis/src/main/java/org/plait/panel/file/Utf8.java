package org.plait.panel.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text that grows to hundreds of megabytes, kept once and as the bytes of a file. */
final class Utf8 {

  private static final int PIECE = 1 << 20;

  private final List<byte[]> pieces = new ArrayList<>();
  private final StringBuilder last = new StringBuilder();

  Utf8 add(CharSequence text) {
    last.append(text);
    if (last.length() >= PIECE) {
      close();
    }
    return this;
  }

  private void close() {
    pieces.add(last.toString().getBytes(StandardCharsets.UTF_8));
    last.setLength(0);
  }

  /** All of it. */
  byte[] bytes() {
    close();
    byte[] all = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }
}
