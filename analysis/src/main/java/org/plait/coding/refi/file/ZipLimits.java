package org.plait.coding.refi.file;

/**
 * How large a project may be before it is refused, so that a file made to fill the computer can't.
 *
 * @param entries how many files it may hold
 * @param bytes how many bytes may be unpacked in all
 * @param ratio how many times larger than packed a file may become, once it is larger than a
 *     mebibyte
 */
public record ZipLimits(int entries, long bytes, int ratio) {

  /** Room for a million answers. */
  public static final ZipLimits DEFAULT = new ZipLimits(1_100_000, 1L << 30, 250);

  /** Smaller files may be as repetitive as they like. */
  static final int SMALL = 1 << 20;
}
