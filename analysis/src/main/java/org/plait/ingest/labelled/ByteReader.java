package org.plait.ingest.labelled;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads numbers and bytes from a file held in memory, one after the other. Nothing beyond the end
 * is ever read, and nothing is allocated for bytes that are not there.
 */
public final class ByteReader {

  private final byte[] bytes;
  private final ByteBuffer buffer;

  /**
   * Starts at the first byte, in little-endian order.
   *
   * @param bytes the file; not copied, must not change
   */
  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Sets the order of bytes in numbers.
   *
   * @param order the order
   */
  public void order(ByteOrder order) {
    buffer.order(order);
  }

  /**
   * The order of bytes in numbers.
   *
   * @return the order
   */
  public ByteOrder order() {
    return buffer.order();
  }

  /**
   * The next byte's place.
   *
   * @return the place, counted from 0
   */
  public int position() {
    return buffer.position();
  }

  /**
   * Goes to a byte.
   *
   * @param position the place, counted from 0
   * @param what what should stand there
   * @throws DamagedFileException when the file has no such byte
   */
  public void position(long position, String what) throws DamagedFileException {
    if (position < 0 || position > bytes.length) {
      throw DamagedFileException.damaged(
          buffer.position(), what + " must lie in the file", "it to be at byte " + position);
    }
    buffer.position((int) position);
  }

  /**
   * How many bytes are left.
   *
   * @return the number of bytes
   */
  public int remaining() {
    return buffer.remaining();
  }

  /**
   * Makes sure that bytes are there.
   *
   * @param count how many
   * @param what what they are
   * @throws DamagedFileException when the file ends before, or the number is negative
   */
  public void require(long count, String what) throws DamagedFileException {
    if (count < 0) {
      throw DamagedFileException.damaged(
          buffer.position(), "size of " + what + " must be 0 or more", Long.toString(count));
    }
    if (count > buffer.remaining()) {
      throw DamagedFileException.cutShort(bytes.length, what);
    }
  }

  /**
   * Reads one byte.
   *
   * @param what what it is
   * @return 0 to 255
   * @throws DamagedFileException when the file ends before
   */
  public int u8(String what) throws DamagedFileException {
    require(1, what);
    return buffer.get() & 0xFF;
  }

  /**
   * Reads two bytes without a sign.
   *
   * @param what what they are
   * @return 0 to 65,535
   * @throws DamagedFileException when the file ends before
   */
  public int u16(String what) throws DamagedFileException {
    require(Short.BYTES, what);
    return buffer.getShort() & 0xFFFF;
  }

  /**
   * Reads four bytes with a sign.
   *
   * @param what what they are
   * @return the number
   * @throws DamagedFileException when the file ends before
   */
  public int i32(String what) throws DamagedFileException {
    require(Integer.BYTES, what);
    return buffer.getInt();
  }

  /**
   * Reads eight bytes with a sign.
   *
   * @param what what they are
   * @return the number
   * @throws DamagedFileException when the file ends before
   */
  public long i64(String what) throws DamagedFileException {
    require(Long.BYTES, what);
    return buffer.getLong();
  }

  /**
   * Reads a number with decimals of eight bytes.
   *
   * @param what what it is
   * @return the number
   * @throws DamagedFileException when the file ends before
   */
  public double f64(String what) throws DamagedFileException {
    return Double.longBitsToDouble(i64(what));
  }

  /**
   * Reads bytes.
   *
   * @param count how many
   * @param what what they are
   * @return the bytes
   * @throws DamagedFileException when the file ends before
   */
  public byte[] bytes(long count, String what) throws DamagedFileException {
    require(count, what);
    int from = buffer.position();
    buffer.position(from + (int) count);
    return Arrays.copyOfRange(bytes, from, from + (int) count);
  }

  /**
   * Passes over bytes.
   *
   * @param count how many
   * @param what what they are
   * @throws DamagedFileException when the file ends before
   */
  public void skip(long count, String what) throws DamagedFileException {
    require(count, what);
    buffer.position(buffer.position() + (int) count);
  }
}
