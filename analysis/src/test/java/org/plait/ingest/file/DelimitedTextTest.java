package org.plait.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** Records and fields as RFC 4180 has them, and what a parser would pass over in silence. */
class DelimitedTextTest {

  private static final int TEXTS = 20_000;
  private static final String ALPHABET = "ab é\",,\"\n\r\"";

  private record Line(int line, List<String> cells) {}

  @Test
  void recordsStartOnTheirOwnLines() {
    assertThat(lines("a,b\r\n\"c\nd\",e\n\rf,\"\"\"g\"\"\""))
        .containsExactly(
            new Line(1, List.of("a", "b")),
            new Line(2, List.of("c\nd", "e")),
            new Line(4, List.of("")),
            new Line(5, List.of("f", "\"g\"")));
  }

  @Test
  void theEndOfTheTextEndsARecord() {
    assertThat(lines("")).isEmpty();
    assertThat(lines("a,")).containsExactly(new Line(1, List.of("a", "")));
    assertThat(lines("a\n")).containsExactly(new Line(1, List.of("a")));
    assertThat(lines("\"a\"")).containsExactly(new Line(1, List.of("a")));
  }

  @Test
  void aQuoteInsideAFieldAndTextAfterOneAreTold() {
    try (DelimitedText text = read("a\"b,c\n\"a\" b,c\n\"a\",c\n")) {
      List<Boolean> stray = new ArrayList<>();
      while (text.next()) {
        stray.add(text.stray());
      }
      assertThat(stray).containsExactly(true, true, false);
    }
  }

  @Test
  void aQuoteThatStaysOpenIsToldByTheLineThatOpenedIt() {
    try (DelimitedText text = read("a\nb,\"c\n\nd")) {
      assertThat(text.next()).isTrue();
      assertThat(text.next()).isFalse();
      assertThat(text.unclosed()).hasValue(2);
    }
  }

  @Test
  void fieldsMayBeLongerThanAnyBuffer() {
    String plain = "x".repeat(100_000);
    String quoted = "y\n".repeat(50_000);
    assertThat(lines("1," + plain + ",\"" + quoted + "\",2\n3"))
        .containsExactly(
            new Line(1, List.of("1", plain, quoted, "2")), new Line(50_002, List.of("3")));
  }

  @Test
  void equalShortFieldsAreOneString() {
    try (DelimitedText text = read("agree,agree")) {
      text.next();
      assertThat(text.cells()[0]).isSameAs(text.cells()[1]);
    }
  }

  @Test
  void everyTextIsReadAsAnotherParserReadsIt() {
    SplittableRandom random = new SplittableRandom(4180);
    int unclosed = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      assertThat(lines(text)).as("%s", text).isEqualTo(peer(text));
      try (DelimitedText read = read(text)) {
        while (read.next()) {}
        unclosed += read.unclosed().isPresent() ? 1 : 0;
      }
    }
    assertThat(unclosed).isBetween(TEXTS / 10, TEXTS / 2);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(24); length > 0; length--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static DelimitedText read(String text) {
    return new DelimitedText(new StringReader(text), ',');
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    try (DelimitedText read = read(text)) {
      while (read.next()) {
        lines.add(new Line(read.line(), List.of(read.cells())));
      }
    }
    return lines;
  }

  /** The records that Apache Commons CSV reads, until a quote that stays open. */
  private static List<Line> peer(String text) {
    List<Line> lines = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setTrailingData(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      var records = parser.iterator();
      int line = 1;
      while (records.hasNext()) {
        lines.add(new Line(line, records.next().toList()));
        line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      }
    } catch (IOException | UncheckedIOException open) {
      return lines;
    }
    return lines;
  }
}
