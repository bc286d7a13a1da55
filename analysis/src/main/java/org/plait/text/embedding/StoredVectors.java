package org.plait.text.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Vectors by the hash of their texts, as the bytes of a file that holds no text.
 *
 * <p>The line {@code plait-embeddings 1 MODEL DIMENSIONS}, then for each vector in order of the
 * hashes: 32 bytes of hash, four bytes a number, and a CRC-32 of these, all big-endian.
 */
final class StoredVectors {

  private StoredVectors() {}

  /** Every vector that is whole; none when the file is of another model. */
  static SortedMap<TextHash, float[]> read(SentenceEncoder encoder, byte[] file) {
    SortedMap<TextHash, float[]> vectors = new TreeMap<>();
    byte[] head = head(encoder);
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < head.length || !in.slice(0, head.length).equals(ByteBuffer.wrap(head))) {
      return vectors;
    }
    in.position(head.length);
    byte[] entry = new byte[TextHash.BYTES + Float.BYTES * encoder.dimensions()];
    while (in.remaining() >= entry.length + Integer.BYTES) {
      in.get(entry);
      if (in.getInt() == checksum(entry)) {
        ByteBuffer whole = ByteBuffer.wrap(entry);
        byte[] hash = new byte[TextHash.BYTES];
        whole.get(hash);
        float[] vector = new float[encoder.dimensions()];
        whole.asFloatBuffer().get(vector);
        vectors.put(TextHash.of(hash), vector);
      }
    }
    return vectors;
  }

  static byte[] write(SentenceEncoder encoder, SortedMap<TextHash, float[]> vectors) {
    byte[] head = head(encoder);
    int entry = TextHash.BYTES + Float.BYTES * encoder.dimensions();
    ByteBuffer out =
        ByteBuffer.allocate(
            Math.addExact(head.length, Math.multiplyExact(vectors.size(), entry + Integer.BYTES)));
    out.put(head);
    for (Map.Entry<TextHash, float[]> stored : vectors.entrySet()) {
      ByteBuffer bytes = ByteBuffer.allocate(entry).put(stored.getKey().bytes());
      bytes.asFloatBuffer().put(stored.getValue());
      out.put(bytes.array()).putInt(checksum(bytes.array()));
    }
    return out.array();
  }

  private static byte[] head(SentenceEncoder encoder) {
    return ("plait-embeddings 1 " + encoder.model() + " " + encoder.dimensions() + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
