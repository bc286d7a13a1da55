package org.plait.report.chart;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.plait.study.Sha256;

/**
 * Pictures of charts, each drawn once. A picture that was drawn before is taken from a file where
 * the chart is the same to its last mark and the same program on the same Java drew it; the bytes
 * are the same with and without the file.
 *
 * <p>The file: the line {@code plait-pictures 1}, then for each picture, in the order of the hashes
 * of what they show, 32 bytes of hash, four bytes of length, the picture and a CRC-32 of it, all
 * big-endian. A picture that is damaged is drawn again.
 */
public final class KeptPictures {

  private static final byte[] HEAD = "plait-pictures 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH = 32;

  private final String drawnBy;
  private final Map<String, byte[]> before;
  private final Map<String, byte[]> used = new ConcurrentHashMap<>();

  /**
   * Takes over pictures.
   *
   * @param drawnBy what a picture depends on beside its chart: the program and the Java
   * @param file what {@link #file} gave before; may be empty
   */
  public KeptPictures(String drawnBy, byte[] file) {
    this.drawnBy = drawnBy;
    this.before = read(file);
  }

  /**
   * The picture of a chart.
   *
   * @param chart the chart
   * @return a PNG file, as {@link Chart#picture} draws it
   */
  public byte[] of(Chart chart) {
    String shows = shows(chart);
    byte[] known = used.getOrDefault(shows, before.get(shows));
    byte[] picture = known == null ? chart.picture() : known;
    used.put(shows, picture);
    return picture;
  }

  /**
   * The pictures that were asked for; those of before where none was, so that a run without
   * pictures loses none.
   *
   * @return the bytes of a file; empty where there is no picture
   */
  public Optional<byte[]> file() {
    Map<String, byte[]> kept = new TreeMap<>(used.isEmpty() ? before : used);
    return kept.isEmpty() ? Optional.empty() : Optional.of(write(kept));
  }

  private static byte[] write(Map<String, byte[]> pictures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(HEAD);
      for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
        out.write(HexFormat.of().parseHex(picture.getKey()));
        out.writeInt(picture.getValue().length);
        out.write(picture.getValue());
        out.writeInt(checksum(picture.getValue()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  /** The hash of all that a picture shows; a chart's name and words are not in it. */
  private String shows(Chart chart) {
    return Sha256.hex(
        chart.marks().stream()
            .map(Mark::toString)
            .collect(Collectors.joining("\u0000", drawnBy + "\u0000" + chart.height(), "")));
  }

  private static Map<String, byte[]> read(byte[] file) {
    Map<String, byte[]> pictures = new HashMap<>();
    ByteBuffer in = ByteBuffer.wrap(file);
    if (!Arrays.equals(HEAD, Arrays.copyOf(file, HEAD.length))) {
      return pictures;
    }
    in.position(HEAD.length);
    byte[] hash = new byte[HASH];
    while (in.remaining() >= HASH + Integer.BYTES) {
      in.get(hash);
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - Integer.BYTES) {
        return pictures;
      }
      byte[] picture = new byte[length];
      in.get(picture);
      if (in.getInt() == checksum(picture)) {
        pictures.put(HexFormat.of().formatHex(hash), picture);
      }
    }
    return pictures;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
