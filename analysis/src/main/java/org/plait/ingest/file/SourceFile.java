package org.plait.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.plait.study.Sha256;
import org.plait.study.yaml.NearFile;

/**
 * The bytes of a file and the encoding in which all of them are text.
 *
 * <p>A byte order mark decides; else the declared encoding; else UTF-8. Nothing is ever replaced: a
 * byte that does not fit stops the reading.
 */
public final class SourceFile {

  /** The most bytes that memory holds in one piece. */
  private static final long LARGEST = Integer.MAX_VALUE - 64;

  private final byte[] bytes;
  private final int offset;
  private final Charset charset;
  private final CompletableFuture<String> sha256;

  private SourceFile(byte[] bytes, int offset, Charset charset) {
    this.bytes = bytes;
    this.offset = offset;
    this.charset = charset;
    // A large file is read meanwhile.
    this.sha256 = CompletableFuture.supplyAsync(() -> Sha256.hex(bytes));
  }

  /**
   * Reads a file below a folder.
   *
   * @param folder the data folder
   * @param name the file's name, relative to the folder
   * @param declared the declared encoding
   * @param findings takes whatever is wrong
   * @return the file, or empty when an error was found
   */
  public static Optional<SourceFile> open(
      Path folder, String name, Optional<Charset> declared, FileFindings findings) {
    return bytesOf(folder, name, findings).flatMap(b -> decodable(b, declared, findings));
  }

  /** The bytes of a file below a folder, or empty when an error was found. */
  public static Optional<byte[]> bytesOf(Path folder, String name, FileFindings findings) {
    try {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        findings.error(
            "file-missing",
            0,
            "",
            "file must exist in the data folder, found none.",
            NearFile.question(file)
                + "Put it there, correct its name in the study"
                + findings.declared()
                + ", or name another folder with --data.");
        return Optional.empty();
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        findings.error(
            "outside-data-folder",
            0,
            "",
            "file must lie in the data folder, found it outside.",
            "Move it into the folder, or name another folder with --data.");
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST) {
        findings.error(
            "file-too-large",
            0,
            "",
            "file must be smaller than 2 GiB, found a larger one.",
            "Export it in parts, or without columns that the study does not need.");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException | InvalidPathException unreadable) {
      findings.error(
          "file-unreadable",
          0,
          "",
          "file must be readable, found that it can't be read.",
          "Check that it is a file, not a folder, and that you may read it.");
      return Optional.empty();
    }
  }

  private static Optional<SourceFile> decodable(
      byte[] bytes, Optional<Charset> declared, FileFindings findings) {
    Mark mark = Mark.of(bytes);
    Charset charset = mark.charset().or(() -> declared).orElse(StandardCharsets.UTF_8);
    SourceFile source = new SourceFile(bytes, mark.length(), charset);
    Scan scan = source.scan(charset);
    if (scan.undecodable() > 0) {
      boolean chosen = mark.charset().isPresent() || declared.isPresent();
      findings.error(
          "not-decodable",
          scan.undecodable(),
          "",
          "text must be " + charset.name() + ", found bytes that are not.",
          chosen
              ? "Declare the encoding in which it was saved, or export it again as UTF-8."
              : "If Excel saved it, declare `encoding: windows-1252`; else export it again as"
                  + " UTF-8.");
      return Optional.empty();
    }
    if (scan.nul() > 0) {
      findings.error(
          "nul-byte",
          scan.nul(),
          "",
          "text must not hold NUL bytes, found one.",
          "If it was saved as UTF-16, declare `encoding: utf-16le`; else export it again as"
              + " UTF-8.");
      return Optional.empty();
    }
    source.report(mark, declared, scan, findings);
    return Optional.of(source);
  }

  private void report(Mark mark, Optional<Charset> declared, Scan scan, FileFindings findings) {
    if (declared.isEmpty()) {
      String how = mark.charset().isPresent() ? "from its byte order mark" : "detected";
      findings.note("encoding-detected", "", "read as " + charset.name() + " (" + how + ").", "");
    } else if (mark.charset().isPresent() && !mark.charset().equals(declared)) {
      findings.warning(
          "encoding-differs",
          0,
          "",
          "encoding must be the declared "
              + declared.get().name()
              + ", found a byte order mark of "
              + charset.name()
              + " and followed it.",
          "Correct `encoding` in the study.");
    } else if (scan.beyondAscii()
        && charset.newEncoder().maxBytesPerChar() == 1
        && scan(StandardCharsets.UTF_8).undecodable() == 0) {
      findings.warning(
          "encoding-differs",
          0,
          "",
          "encoding must be the declared "
              + charset.name()
              + ", found text that looks like UTF-8 throughout.",
          "Declare `encoding: utf-8` if letters such as é look wrong in the report.");
    }
  }

  /**
   * Where the bytes are not text, as 1-based lines, 0 for nowhere.
   *
   * @param undecodable the line of the first byte that does not fit
   * @param nul the line of the first NUL
   * @param beyondAscii whether any character is not ASCII
   */
  private record Scan(int undecodable, int nul, boolean beyondAscii) {

    private static final Scan CLEAN = new Scan(0, 0, false);
  }

  private Scan scan(Charset as) {
    return onlyAscii() && readsAscii(as) ? Scan.CLEAN : scanDecoded(as);
  }

  /** Whether every byte is an ASCII character other than NUL, as in most exports. */
  private boolean onlyAscii() {
    for (int i = offset; i < bytes.length; i++) {
      if (bytes[i] <= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean readsAscii(Charset charset) {
    byte[] ascii = new byte[127];
    for (int i = 0; i < ascii.length; i++) {
      ascii[i] = (byte) (i + 1);
    }
    return new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
  }

  private Scan scanDecoded(Charset as) {
    CharsetDecoder decoder =
        as.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    CharBuffer out = CharBuffer.allocate(1 << 14);
    int line = 1;
    int nul = 0;
    boolean beyondAscii = false;
    char previous = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      while (out.hasRemaining()) {
        char c = out.get();
        if (c == '\r' || c == '\n' && previous != '\r') {
          line++;
        }
        nul = c == 0 && nul == 0 ? line : nul;
        beyondAscii |= c > 127;
        previous = c;
      }
      out.clear();
      if (result.isError()) {
        return new Scan(line, nul, beyondAscii);
      }
      if (result.isUnderflow()) {
        return new Scan(0, nul, beyondAscii);
      }
    }
  }

  /** The text from its start; the byte order mark is left out. */
  public Reader text() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, offset, bytes.length - offset), charset);
  }

  boolean isEmpty() {
    return bytes.length == offset;
  }

  /** The encoding the text is read in. */
  public Charset charset() {
    return charset;
  }

  /** The SHA-256 of the bytes as they lie on disk, in hexadecimal. */
  public String sha256() {
    return sha256.join();
  }

  /**
   * A byte order mark.
   *
   * @param charset the encoding it stands for; empty when there is no mark
   * @param length how many bytes it takes
   */
  private record Mark(Optional<Charset> charset, int length) {

    static Mark of(byte[] bytes) {
      if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
        return new Mark(Optional.of(StandardCharsets.UTF_8), 3);
      }
      if (starts(bytes, 0xFF, 0xFE)) {
        return new Mark(Optional.of(StandardCharsets.UTF_16LE), 2);
      }
      if (starts(bytes, 0xFE, 0xFF)) {
        return new Mark(Optional.of(StandardCharsets.UTF_16BE), 2);
      }
      return new Mark(Optional.empty(), 0);
    }

    private static boolean starts(byte[] bytes, int... mark) {
      for (int i = 0; i < mark.length; i++) {
        if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
