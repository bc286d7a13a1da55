package org.plait.ingest.labelled;

import java.util.Arrays;
import java.util.Random;

/** Damages a file the way disks, networks, programs and people do, by a seed. */
public enum FileMutator {
  /** The end is missing. */
  CUT_SHORT,
  /** Something was added at the end. */
  APPENDED,
  /** Some bytes in the middle are missing. */
  BYTES_LOST,
  /** Eight bytes, or a multiple of them, are missing. */
  SEGMENTS_LOST,
  /** A piece stands twice. */
  BYTES_REPEATED,
  /** Two pieces have changed places. */
  PIECES_SWAPPED,
  /** A piece was overwritten with NULs. */
  ZEROED,
  /** A piece was overwritten with noise. */
  NOISE,
  /** One bit is another. */
  BIT_FLIPPED,
  /** One byte is another. */
  BYTE_CHANGED,
  /** Four bytes are the largest number. */
  LARGEST_COUNT,
  /** Four bytes are a negative number. */
  NEGATIVE_COUNT,
  /** Four bytes are a somewhat larger number. */
  COUNT_RAISED,
  /** Line ends were converted, as by a transfer as text. */
  LINE_ENDS,
  /** Bytes above 127 became question marks, as by a transfer as text. */
  SEVEN_BITS;

  /** Whether the damage leaves the number of bytes, so that it may lie inside one answer. */
  public boolean inPlace() {
    return this == ZEROED
        || this == NOISE
        || this == BIT_FLIPPED
        || this == BYTE_CHANGED
        || this == LARGEST_COUNT
        || this == NEGATIVE_COUNT
        || this == COUNT_RAISED
        || this == PIECES_SWAPPED
        || this == SEVEN_BITS;
  }

  /** A damaged copy. */
  public byte[] damage(byte[] whole, Random random) {
    int at = random.nextInt(whole.length - 16);
    int some = 1 + random.nextInt(Math.min(64, whole.length - at - 8));
    byte[] copy = whole.clone();
    switch (this) {
      case CUT_SHORT:
        return Arrays.copyOf(whole, at);
      case APPENDED:
        return Arrays.copyOf(whole, whole.length + some);
      case BYTES_LOST:
        return without(whole, at, some);
      case SEGMENTS_LOST:
        return without(whole, at, 8 * Math.max(1, some / 8));
      case BYTES_REPEATED:
        byte[] longer = Arrays.copyOf(whole, whole.length + some);
        System.arraycopy(whole, at, longer, at + some, whole.length - at);
        return longer;
      case PIECES_SWAPPED:
        int other = random.nextInt(whole.length - 8);
        System.arraycopy(whole, at, copy, other, 8);
        System.arraycopy(whole, other, copy, at, 8);
        return copy;
      case ZEROED:
        Arrays.fill(copy, at, at + some, (byte) 0);
        return copy;
      case NOISE:
        byte[] noise = new byte[some];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, copy, at, some);
        return copy;
      case BIT_FLIPPED:
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return copy;
      case BYTE_CHANGED:
        copy[at] += (byte) (1 + random.nextInt(255));
        return copy;
      case LARGEST_COUNT:
        copy[at] = -1;
        copy[at + 1] = -1;
        copy[at + 2] = -1;
        copy[at + 3] = 0x7F;
        return copy;
      case NEGATIVE_COUNT:
        Arrays.fill(copy, at, at + 4, (byte) -1);
        return copy;
      case COUNT_RAISED:
        copy[at] += (byte) some;
        return copy;
      case LINE_ENDS:
        return lineEnds(whole);
      default:
        for (int i = 0; i < copy.length; i++) {
          copy[i] = copy[i] < 0 ? (byte) '?' : copy[i];
        }
        return copy;
    }
  }

  private static byte[] without(byte[] whole, int at, int count) {
    int lost = Math.min(count, whole.length - at);
    byte[] shorter = Arrays.copyOf(whole, whole.length - lost);
    System.arraycopy(whole, at + lost, shorter, at, whole.length - at - lost);
    return shorter;
  }

  private static byte[] lineEnds(byte[] whole) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (byte b : whole) {
      if (b == '\n') {
        out.write('\r');
      }
      out.write(b);
    }
    return out.toByteArray();
  }
}
