package org.plait.report.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as a PNG file without a word about when or with what it was made, so that the
 * same picture is the same bytes.
 *
 * <p>Format: <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>; 8
 * bits a channel, each line but its first stored as its difference from the line above.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHANNELS = 3;
  private static final byte UP = 2;
  private static final byte BITS = 8;
  private static final byte RGB = 2;

  private Png() {}

  /** The picture as a file. */
  static byte[] of(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
      chunk(out, "IDAT", deflated(lines(image)));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {BITS, RGB, 0, 0, 0});
    }
    return bytes.toByteArray();
  }

  private static byte[] lines(BufferedImage image) {
    int width = image.getWidth();
    int stride = 1 + width * CHANNELS;
    byte[] lines = new byte[stride * image.getHeight()];
    int[] above = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      int[] line = image.getRGB(0, y, width, 1, null, 0, width);
      int at = y * stride;
      lines[at++] = UP;
      for (int x = 0; x < width; x++) {
        lines[at++] = (byte) ((line[x] >> 16) - (above[x] >> 16));
        lines[at++] = (byte) ((line[x] >> 8) - (above[x] >> 8));
        lines[at++] = (byte) (line[x] - above[x]);
      }
      above = line;
    }
    return lines;
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] part = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
