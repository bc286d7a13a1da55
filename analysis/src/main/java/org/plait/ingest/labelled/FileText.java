package org.plait.ingest.labelled;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes of a file into text. A byte that does not fit the encoding stops the reading; only
 * the first part of a letter at the very end of a full field, which programs leave when they cut
 * text to a width, is dropped and counted.
 */
public final class FileText {

  private static final int LONGEST_LETTER = 4;

  private final Charset charset;
  private final boolean known;
  private final CharsetDecoder decoder;
  private long cut;

  /**
   * Text in an encoding.
   *
   * @param charset the encoding
   * @param known whether the file or the study names it; else ASCII is tried
   */
  public FileText(Charset charset, boolean known) {
    this.charset = charset;
    this.known = known;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * The encoding.
   *
   * @return the encoding
   */
  public Charset charset() {
    return charset;
  }

  /**
   * How many texts were cut in the middle of a letter.
   *
   * @return the number of texts
   */
  public long cut() {
    return cut;
  }

  /**
   * Reads text padded to a width: spaces and NULs at its end do not belong to it.
   *
   * @param bytes the bytes
   * @param from the first of them
   * @param length how many
   * @param offset where in the file the first one stands
   * @return the text
   * @throws DamagedFileException when they are not text
   */
  public String padded(byte[] bytes, int from, int length, long offset)
      throws DamagedFileException {
    int end = from + length;
    while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    return decode(bytes, from, end - from, offset, end - from == length);
  }

  /**
   * Reads text padded to a width.
   *
   * @param bytes the bytes, all of them
   * @param offset where in the file they stand
   * @return the text
   * @throws DamagedFileException when they are not text
   */
  public String padded(byte[] bytes, long offset) throws DamagedFileException {
    return padded(bytes, 0, bytes.length, offset);
  }

  /**
   * Reads text that a NUL ends, or its width.
   *
   * @param bytes the bytes
   * @param from the first of them
   * @param width the most it may take
   * @param offset where in the file the first one stands
   * @return the text
   * @throws DamagedFileException when they are not text
   */
  public String ended(byte[] bytes, int from, int width, long offset) throws DamagedFileException {
    int end = from;
    while (end < from + width && bytes[end] != 0) {
      end++;
    }
    return decode(bytes, from, end - from, offset, end == from + width);
  }

  private String decode(byte[] bytes, int from, int length, long offset, boolean full)
      throws DamagedFileException {
    boolean ascii = true;
    for (int i = from; i < from + length; i++) {
      ascii &= bytes[i] > 0;
      if (bytes[i] == 0) {
        throw DamagedFileException.damaged(
            offset + i - from, "text must not hold NUL bytes", "one");
      }
    }
    if (ascii) {
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    for (int less = 0; less < LONGEST_LETTER && less < length; less++) {
      try {
        CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, from, length - less));
        cut += less > 0 ? 1 : 0;
        return text.toString();
      } catch (CharacterCodingException notThisLength) {
        if (!full) {
          break;
        }
      }
    }
    throw new DamagedFileException(
        "not-decodable",
        offset,
        "text must be " + charset.name(),
        "bytes that are not",
        known
            ? "Export the file again as UTF-8, or declare the `encoding` it was saved in."
            : "The file does not name its encoding: declare `encoding`, such as windows-1252.");
  }
}
