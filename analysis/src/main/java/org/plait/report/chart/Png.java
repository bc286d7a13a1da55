package org.plait.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
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
  private static final byte UNCHANGED = 0;
  private static final byte BITS = 8;
  private static final byte INDEXED = 3;

  private Png() {}

  /**
   * A picture of type {@code INT_RGB} as a file, from the numbers behind it: asking the picture for
   * its colours would convert each pixel.
   */
  static byte[] of(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Colours colours = Colours.of(pixels);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
      chunk(out, "PLTE", colours.table());
      chunk(out, "IDAT", deflated(lines(pixels, image.getWidth(), colours)));
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
      out.write(new byte[] {BITS, INDEXED, 0, 0, 0});
    }
    return bytes.toByteArray();
  }

  /** Most neighbours are alike: a place is asked for where the colour changes. */
  private static byte[] lines(int[] pixels, int width, Colours colours) {
    int height = pixels.length / width;
    byte[] lines = new byte[(1 + width) * height];
    int at = 0;
    int last = pixels[0];
    byte place = colours.place(last);
    for (int from = 0; from < pixels.length; from += width) {
      lines[at++] = UNCHANGED;
      for (int i = from; i < from + width; i++) {
        if (pixels[i] != last) {
          last = pixels[i];
          place = colours.place(last);
        }
        lines[at++] = place;
      }
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
