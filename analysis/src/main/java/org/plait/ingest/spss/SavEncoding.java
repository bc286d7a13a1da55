package org.plait.ingest.spss;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;

/**
 * In which encoding a file's text is: as its encoding record names it, else as its integer
 * information record numbers it, else as the study declares it, else ASCII and nothing beyond.
 */
final class SavEncoding {

  private static final int ENCODING = 20;
  private static final int INTEGERS = 3;
  private static final int CODE_PLACE = 28;
  private static final int FIRST_WINDOWS = 1250;
  private static final int LAST_WINDOWS = 1258;
  private static final int FIRST_ISO = 28591;
  private static final int LAST_ISO = 28606;
  private static final Map<Integer, String> PAGES =
      Map.of(
          65001,
          "UTF-8",
          437,
          "IBM437",
          850,
          "IBM850",
          932,
          "windows-31j",
          936,
          "GBK",
          949,
          "x-windows-949",
          950,
          "Big5",
          20127,
          "US-ASCII",
          874,
          "x-windows-874",
          54936,
          "GB18030");

  private SavEncoding() {}

  static FileText of(SavRecords records, ByteReader in, Optional<Charset> declared)
      throws DamagedFileException {
    Optional<Raw> named = records.extension(ENCODING);
    Optional<Raw> integers = records.extension(INTEGERS).filter(r -> r.length() >= CODE_PLACE + 4);
    Optional<Charset> charset = Optional.empty();
    if (named.isPresent()) {
      String name = named.get().text(new FileText(StandardCharsets.US_ASCII, true));
      charset = Optional.of(known(name, named.get().offset()));
    } else if (integers.isPresent()) {
      ByteReader reader = integers.get().reader(in);
      reader.skip(CODE_PLACE, "the character code");
      int code = reader.i32("the character code");
      Optional<String> page = page(code);
      charset =
          page.isPresent()
              ? Optional.of(known(page.get(), integers.get().offset()))
              : Optional.empty();
    }
    Optional<Charset> used = charset.or(() -> declared);
    return new FileText(used.orElse(StandardCharsets.US_ASCII), used.isPresent());
  }

  private static Optional<String> page(int code) {
    if (code >= FIRST_WINDOWS && code <= LAST_WINDOWS) {
      return Optional.of("windows-" + code);
    }
    if (code >= FIRST_ISO && code <= LAST_ISO) {
      return Optional.of("ISO-8859-" + (code - FIRST_ISO + 1));
    }
    return Optional.ofNullable(PAGES.get(code));
  }

  private static Charset known(String name, int offset) throws DamagedFileException {
    Charset charset;
    try {
      charset = Charset.forName(name.replace("ISO_8859", "ISO-8859"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw unknown(offset);
    }
    boolean ascii = charset.canEncode() && "A".getBytes(charset).length == 1;
    if (!ascii || "A".getBytes(charset)[0] != 'A') {
      throw unknown(offset);
    }
    return charset;
  }

  private static DamagedFileException unknown(int offset) {
    return new DamagedFileException(
        "unknown-encoding",
        offset,
        "encoding of the file must be one that Java knows and that begins with ASCII",
        "another",
        "Save the file in SPSS in Unicode mode, and export it again.");
  }
}
