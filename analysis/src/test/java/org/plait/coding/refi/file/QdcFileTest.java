package org.plait.coding.refi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.Code;
import org.plait.coding.Code.Kind;
import org.plait.coding.Code.Status;
import org.plait.coding.Codebook;
import org.plait.coding.Crosswalk;
import org.plait.coding.codebook.CodebookReader;
import org.plait.coding.codebook.CodebookYaml;
import org.plait.coding.refi.CodebookImport;
import org.plait.coding.refi.Exchange;
import org.plait.coding.refi.Schema;
import org.plait.coding.refi.Sidecar;
import org.plait.coding.term.Term;
import org.plait.coding.term.Term.Negated;
import org.plait.study.finding.Finding;

/** A codebook goes to other programs and comes back. */
class QdcFileTest {

  private static final Code TOP =
      new Code(
          "A",
          "Zeit & <Mittel>",
          "",
          "both",
          "What \"it\" takes.\nOn two lines.",
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          Kind.THEME,
          Status.ACTIVE,
          List.of());
  private static final Code BELOW =
      new Code(
          "A1",
          "Qualit\u00e9 \uD83D\uDE00",
          "A",
          "specialist",
          "Hours.",
          "overtime",
          "pay (A)",
          List.of("One day a week.", "Two: more\ttabs\\"),
          List.of(
              Term.of("hours"),
              new Term(
                  "time \"off\"",
                  "partner.hinder",
                  Negated.REQUIRED,
                  List.of("no time off: \u20ac", "not x, y, time off"),
                  List.of()),
              Term.of("{braces")),
          List.of("Old name"),
          Kind.THEME,
          Status.ACTIVE,
          List.of());
  private static final Code FLAG =
      new Code(
          "X3",
          "Disclosure",
          "",
          "",
          "Pass on.",
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          Kind.FLAG,
          Status.ACTIVE,
          List.of());

  private static final Codebook CODEBOOK =
      new Codebook(
          "small",
          "2.1",
          List.of(TOP, BELOW, FLAG),
          List.of(
              new Crosswalk("1", "A9", List.of("A1")), new Crosswalk("2 > b", "Z", List.of("A"))));

  @TempDir Path folder;

  private static Sidecar facts(Codebook codebook) {
    return Sidecar.read(Sidecar.of(codebook).csv(), "x.sidecar.csv");
  }

  private static CodebookImport.Imported back(String qdc, Sidecar sidecar) {
    byte[] bytes = qdc.getBytes(StandardCharsets.UTF_8);
    return CodebookImport.of(QdcFile.read(bytes, "themes.qdc"), sidecar, "themes.qdc");
  }

  @Test
  void isValidAndHasItsCodesInPlace() {
    String qdc = QdcFile.write(CODEBOOK);
    assertThat(Schema.faults("Codebook.xsd", qdc)).isEmpty();
    assertThat(qdc)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Plait">
              <Codes>
                <Code guid="%s" name="Zeit &amp; &lt;Mittel&gt;" isCodable="true">
                  <Description>What "it" takes.
            On two lines.</Description>
                  <Code guid="%s" name="Qualit\u00e9 \uD83D\uDE00" isCodable="true">
                    <Description>Hours.
            Includes: overtime
            Excludes: pay (A)
            Example: One day a week.
            Example: Two: more\ttabs\\</Description>
                  </Code>
                </Code>
                <Code guid="%s" name="Disclosure" isCodable="true">
                  <Description>Pass on.</Description>
                </Code>
              </Codes>
              <Sets>
                <Set guid="%s" name="Role: both">
                  <MemberCode guid="%s"/>
                </Set>
                <Set guid="%s" name="Role: specialist">
                  <MemberCode guid="%s"/>
                </Set>
                <Set guid="%s" name="Kind: flag">
                  <MemberCode guid="%s"/>
                </Set>
              </Sets>
            </CodeBook>
            """
                .formatted(
                    Exchange.code("A"),
                    Exchange.code("A1"),
                    Exchange.code("X3"),
                    Guid.of("set", "small", "Role: both"),
                    Exchange.code("A"),
                    Guid.of("set", "small", "Role: specialist"),
                    Exchange.code("A1"),
                    Guid.of("set", "small", "Kind: flag"),
                    Exchange.code("X3")));
  }

  @Test
  void comesBackWhole() throws Exception {
    CodebookImport.Imported back = back(QdcFile.write(CODEBOOK), facts(CODEBOOK));
    assertThat(back.codebook()).isEqualTo(CODEBOOK);
    assertThat(back.findings()).isEmpty();
    Path file = Files.writeString(folder.resolve("c.yaml"), CodebookYaml.of(back.codebook()));
    assertThat(CodebookReader.read(file, "c.yaml").findings()).isEmpty();
    assertThat(CodebookReader.read(file, "c.yaml").value()).contains(CODEBOOK);
  }

  @Test
  void kindsAndRolesComeBackWithoutTheTable() {
    assertThat(back(QdcFile.write(CODEBOOK), new Sidecar()).codebook().codes())
        .extracting(code -> code.id() + " " + code.role() + " " + code.kind())
        .containsExactly("zeit_mittel both THEME", "qualite specialist THEME", "disclosure  FLAG");
  }

  @Test
  void theShippedCodebookComesBackWhole() {
    Codebook shipped =
        CodebookReader.read(Path.of("../survey-instruments/codebook.yaml"), "codebook.yaml")
            .value()
            .orElseThrow();
    String qdc = QdcFile.write(shipped);
    assertThat(Schema.faults("Codebook.xsd", qdc)).isEmpty();
    assertThat(back(qdc, facts(shipped)).codebook()).isEqualTo(shipped);
  }

  @Test
  void theCodesOfAnotherProgramGetIdsOfTheirNames() throws Exception {
    String qdc =
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
            + "<CodeBook><Codes><Code guid=\"{11111111-1111-1111-1111-111111111111}\""
            + " name=\"Caf\u00e9 &amp; co.\" isCodable=\"true\""
            + " color=\"#FF0000\"><Description>Where people eat.</Description><Code"
            + " guid=\"11111111-1111-1111-1111-111111111112\" name=\"Price\""
            + " isCodable=\"true\"><Code guid=\"11111111-1111-1111-1111-111111111113\" name=\"2nd"
            + " \u4ef7\u683c\" isCodable=\"true\"/></Code></Code><Code"
            + " guid=\"11111111-1111-1111-1111-111111111114\" name=\"price\""
            + " isCodable=\"true\"/><Code guid=\"11111111-1111-1111-1111-111111111115\""
            + " name=\"\u4ef7\" isCodable=\"true\"/></Codes></CodeBook>";
    CodebookImport.Imported back = back(qdc, new Sidecar());
    assertThat(back.codebook().id()).isEqualTo("themes");
    assertThat(back.codebook().codes())
        .extracting(c -> c.id() + "|" + c.parent() + "|" + c.label() + "|" + c.definition())
        .containsExactly(
            "cafe_co||Caf\u00e9 & co.|Where people eat.",
            "price|cafe_co|Price|Price",
            "nd|cafe_co|2nd \u4ef7\u683c|2nd \u4ef7\u683c",
            "price_2||price 2|price 2",
            "code||\u4ef7|\u4ef7");
    assertThat(back.findings())
        .extracting(Finding::text)
        .containsExactly(
            "themes.qdc: code: codes must stand on two levels, found 1 on a lower one; put below"
                + " the code of the first level. Check that each still says what it means without"
                + " the code above it.",
            "themes.qdc: code: names must mean one code, found 1 that another code has; renamed."
                + " Look at the labels in the new codebook.",
            "themes.qdc: code: codes must have a definition, found 4 without; the label stands in"
                + " its place. Write the definitions in the new codebook.");
    Path file = Files.writeString(folder.resolve("c.yaml"), CodebookYaml.of(back.codebook()));
    assertThat(CodebookReader.read(file, "c.yaml").findings()).isEmpty();
    assertThat(CodebookReader.read(file, "c.yaml").value()).contains(back.codebook());
  }

  @Test
  void theTableBesideMustBeATable() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Sidecar.read("element,guid\n\"unclosed", "x.sidecar.csv")))
        .hasMessageStartingWith("x.sidecar.csv: must be the table that was written beside");
    assertThat(Sidecar.beside(Path.of("a/b.c.qdpx"))).isEqualTo(Path.of("a/b.c.sidecar.csv"));
    assertThat(Sidecar.beside(Path.of("plain"))).isEqualTo(Path.of("plain.sidecar.csv"));
  }
}
