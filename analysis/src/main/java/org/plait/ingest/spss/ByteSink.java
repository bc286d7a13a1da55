package org.plait.ingest.spss;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written one after the other. */
final class ByteSink {

  private final ByteOrder order;
  private ByteBuffer out;

  ByteSink(ByteOrder order) {
    this.order = order;
    this.out = ByteBuffer.allocate(1 << 12).order(order);
  }

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      int size = Math.max(Math.addExact(out.position(), bytes), out.capacity() * 2);
      ByteBuffer larger = ByteBuffer.allocate(size).order(order);
      larger.put(out.array(), 0, out.position());
      out = larger;
    }
    return out;
  }

  ByteSink i32(int number) {
    room(Integer.BYTES).putInt(number);
    return this;
  }

  ByteSink i64(long number) {
    room(Long.BYTES).putLong(number);
    return this;
  }

  ByteSink f64(double number) {
    room(Double.BYTES).putDouble(number);
    return this;
  }

  ByteSink u8(int number) {
    room(1).put((byte) number);
    return this;
  }

  ByteSink bytes(byte[] bytes, int from, int count) {
    room(count).put(bytes, from, count);
    return this;
  }

  ByteSink bytes(byte[] bytes) {
    return bytes(bytes, 0, bytes.length);
  }

  /** Text in UTF-8, padded with spaces. */
  ByteSink padded(String text, int width) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes(bytes).fill(' ', width - bytes.length);
  }

  ByteSink fill(int value, int count) {
    byte[] fill = new byte[Math.max(0, count)];
    Arrays.fill(fill, (byte) value);
    return bytes(fill);
  }

  int size() {
    return out.position();
  }

  ByteOrder order() {
    return order;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(out.array(), out.position());
  }
}
