package org.plait.ingest.stata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;

/** Stata files of every release and order of bytes. */
class DtaFileTest {

  private static final int BYTE = 65530;
  private static final int INT = 65529;
  private static final int LONG = 65528;
  private static final int FLOAT = 65527;
  private static final int DOUBLE = 65526;
  private static final int LONG_TEXT = 32768;

  private static DtaFixture fixture(int release, ByteOrder order, Charset charset) {
    Map<Integer, String> agree = new LinkedHashMap<>();
    agree.put(1, "Disagree");
    agree.put(2, "Agree – très");
    agree.put(2_147_483_621 + 18, "Refused");
    return new DtaFixture(release, order, charset)
        .variable("q1", BYTE, "%8.0g", "agree", "My organisation supports me")
        .variable("age", INT, "%8.0g", "", "")
        .variable("id", LONG, "%12.0g", "", "")
        .variable("share", FLOAT, "%9.0g", "", "")
        .variable("score", DOUBLE, "%10.0g", "", "")
        .variable("day", FLOAT, "%td", "", "")
        .variable("time", DOUBLE, "%tc", "", "")
        .variable("month", INT, "%tm", "", "")
        .variable("region", 6, "%6s", "", "")
        .variable("comment", LONG_TEXT, "%9s", "", "Anything else?")
        .labels("agree", agree)
        .row(1, 17, 60_001, 0.1, -2.5, 23_390, 2_020_930_200_000.0, 770, "é", "Résumé, \"quoted\"")
        .row('r', 'a', 'z', 'b', 'c', 'd', '.', '.', "", "")
        .row('.', '.', '.', '.', '.', '.', 'a', 'b', "north", "x".repeat(40_000));
  }

  @ParameterizedTest
  @CsvSource({"117, LITTLE", "118, LITTLE", "119, LITTLE", "117, BIG", "118, BIG", "119, BIG"})
  void everyTypeMissingTagLabelAndDateIsRead(int release, String order) throws Exception {
    Charset charset = release == 117 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    ByteOrder bytes = order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

    DtaFile file = DtaFile.open(fixture(release, bytes, charset).bytes(), Optional.of(charset));

    assertThat(file.encoding()).isEqualTo(charset);
    assertThat(file.variables().stream().map(Variable::kind))
        .containsExactly(
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.NUMBER,
            Kind.DATE,
            Kind.DATE_TIME,
            Kind.MONTH,
            Kind.TEXT,
            Kind.TEXT);
    assertThat(file.variables().get(0).label()).isEqualTo("My organisation supports me");
    assertThat(file.variables().get(0).labels())
        .isEqualTo(Map.of("1", "Disagree", "2", "Agree – très", ".r", "Refused"));
    List<String[]> cases = new ArrayList<>();
    file.cases(cases::add);
    assertThat(cases.get(0))
        .containsExactly(
            "1",
            "17",
            "60001",
            "0.1",
            "-2.5",
            "2024-01-15",
            "2024-01-15T09:30:00",
            "2024-03",
            "é",
            "Résumé, \"quoted\"");
    assertThat(cases.get(1))
        .containsExactly(
            tag("r"), tag("a"), tag("z"), tag("b"), tag("c"), tag("d"), "", "", "", "");
    assertThat(cases.get(2))
        .containsExactly("", "", "", "", "", "", tag("a"), tag("b"), "north", "x".repeat(40_000));
  }

  private static String tag(String letter) {
    return MissingMark.cell("." + letter);
  }

  @Test
  void release117WithoutADeclaredEncodingIsReadOnlyAsFarAsItIsAscii() {
    byte[] bytes = fixture(117, ByteOrder.LITTLE_ENDIAN, Charset.forName("windows-1252")).bytes();
    assertThatThrownBy(() -> DtaFile.open(bytes, Optional.empty()))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith("text must be US-ASCII, found bytes that are not at byte ")
        .extracting(e -> ((DamagedFileException) e).remedy())
        .isEqualTo(
            "The file does not name its encoding: declare `encoding`, such as windows-1252.");
  }

  @Test
  void olderReleasesAreRefusedWithTheWayOut() {
    byte[] bytes = fixture(118, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8).bytes();
    bytes["<stata_dta><header><release>11".length()] = '5';
    assertThatThrownBy(() -> DtaFile.open(bytes, Optional.empty()))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage("release of the file must be 117, 118 or 119, found another at byte 28.")
        .extracting(e -> ((DamagedFileException) e).remedy())
        .isEqualTo("Save it for Stata 13 to 18 (`saveold`), or export it as CSV.");
  }
}
