package org.plait.coding.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.Code;
import org.plait.coding.Code.Kind;
import org.plait.coding.Code.Status;
import org.plait.coding.Codebook;
import org.plait.coding.refi.StudyProject.Texts;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.LineEndings;
import org.plait.coding.refi.file.Project;
import org.plait.coding.refi.file.QdeFile;
import org.plait.coding.refi.file.QdpxFile;
import org.plait.study.finding.Finding;

/** Projects as NVivo, ATLAS.ti, MAXQDA and QualCoder write them. */
class ForeignProjectTest {

  private static final String NAMESPACE = "urn:QDA-XML:project:1.0";
  private static final String ANN = "11111111-1111-1111-1111-111111111111";
  private static final String OTHER = "22222222-2222-2222-2222-222222222222";
  private static final String MARK = "\uFEFF";

  @TempDir Path folder;

  private Exchange exchange() {
    return Exchange.in(folder);
  }

  private static String project(String origin, String codes, String sources) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <Project name="p" origin="%s" xmlns="%s">
      <Users><User guid="%s" name="ann"/></Users>
      <CodeBook><Codes>%s</Codes></CodeBook>
      <Sources>%s</Sources>
    </Project>
    """
        .formatted(origin, NAMESPACE, ANN, codes, sources);
  }

  private static String coding(String code) {
    return "<Coding guid=\"%s\" creatingUser=\"%s\"><CodeRef targetGUID=\"%s\"/></Coding>"
        .formatted(OTHER, ANN, code);
  }

  private static String selection(int start, int end, String inside) {
    return "<PlainTextSelection guid=\"%s\" startPosition=\"%d\" endPosition=\"%d\">%s</PlainTextSelection>"
        .formatted(OTHER, start, end, inside);
  }

  private static String source(String guid, String more, String inside) {
    return "<TextSource guid=\"%s\" %s>%s</TextSource>".formatted(guid, more, inside);
  }

  private static String listed(String guid, String name) {
    return "<Code guid=\"%s\" name=\"%s\" isCodable=\"true\"/>".formatted(guid, name);
  }

  private ImportedCodings imported(String qde, String... sources) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("project.qde", qde);
    for (int i = 0; i < sources.length; i += 2) {
      files.put(sources[i], sources[i + 1]);
    }
    Exchange exchange = exchange();
    return exchange.imported(exchange.packed(files), new Sidecar());
  }

  private static List<String> rows(ImportedCodings imported) {
    return imported.rows().stream()
        .map(r -> r.unit().comment().wave() + " " + r.unit().key() + " " + r.code())
        .toList();
  }

  private static final String ANSWER = Exchange.answer("T1", "R1");

  /** The bundle of the first wave, as Plait writes it. */
  private String bundle(LineEndings ends) {
    return exchange().export(Texts.QUESTION, ends).project().sources().get(0).text().orElseThrow();
  }

  private static final String BUNDLE =
      Guid.of("question", "small", "staff", "T1", "hinder").value();

  @Test
  void aByteOrderMarkIsNoCharacter() {
    String qde =
        project(
            "QualCoder",
            listed(Exchange.code("A1"), "Time"),
            source(
                BUNDLE,
                "plainTextPath=\"internal://" + BUNDLE + ".txt\"",
                selection(7, 10, coding(Exchange.code("A1")))));
    ImportedCodings imported =
        imported(MARK + qde, "sources/" + BUNDLE + ".txt", MARK + bundle(LineEndings.LF));
    assertThat(rows(imported)).containsExactly("T1 R1 A1");
    assertThat(imported.findings()).isEmpty();
  }

  @Test
  void theProjectFileMayHaveAnyName_andJunkMayLieBeside() {
    String qde =
        project(
            "ATLAS.ti",
            listed(Exchange.code("A1"), "Time"),
            source(ANSWER, "", coding(Exchange.code("A1"))));
    Exchange exchange = exchange();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("sources/.root", "");
    files.put("__MACOSX/._Study.qde", "junk");
    files.put("._Study.qde", "junk");
    files.put("My Study.QDE", qde);
    assertThat(rows(exchange.imported(exchange.packed(files), new Sidecar())))
        .containsExactly("T1 R1 A1");
  }

  @Test
  void theFolderOfTextsIsFoundInEitherCase_andWithOneSlash() {
    String qde =
        project(
            "MAXQDA",
            listed(Exchange.code("A1"), "Time"),
            source(
                BUNDLE,
                "plainTextPath=\"internal:/" + BUNDLE + ".txt\"",
                selection(7, 10, coding(Exchange.code("A1")))));
    ImportedCodings imported = imported(qde, "Sources/" + BUNDLE + ".txt", bundle(LineEndings.LF));
    assertThat(rows(imported)).containsExactly("T1 R1 A1");
  }

  @Test
  void aTextMayStandInsideTheProjectFile() {
    String text = bundle(LineEndings.LF).replace("&", "&amp;");
    String qde =
        project(
            "QualCoder",
            listed(Exchange.code("A1"), "Time"),
            source(
                BUNDLE,
                "",
                "<PlainTextContent>"
                    + text
                    + "</PlainTextContent>"
                    + selection(7, 10, coding(Exchange.code("A1")))));
    assertThat(rows(imported(qde))).containsExactly("T1 R1 A1");
  }

  @Test
  void aLongTextInsideTheProjectFileIsReadOnEveryJava() {
    String before = bundle(LineEndings.LF);
    String text = before.replace("&", "&amp;") + "[p-R9]\n" + "this &amp; that\n".repeat(50_000);
    String qde =
        project(
            "QualCoder",
            listed(Exchange.code("A1"), "Time"),
            source(
                BUNDLE,
                "",
                "<PlainTextContent>"
                    + text
                    + "</PlainTextContent>"
                    + selection(7, 10, coding(Exchange.code("A1")))));
    assertThat(rows(imported(qde))).containsExactly("T1 R1 A1");
  }

  @Test
  void endsOfLinesCountOnceOrTwiceAsTheProgramDid() {
    String twice = bundle(LineEndings.CRLF_COUNTED);
    int second = twice.indexOf("Twice");
    int asCodePoints = twice.codePointCount(0, second);
    int once =
        asCodePoints - (int) twice.substring(0, second).chars().filter(c -> c == '\r').count();
    for (Map.Entry<String, Integer> program :
        Map.of("MAXQDA 24", asCodePoints, "NVivo", asCodePoints, "ATLAS.ti 23", once).entrySet()) {
      int at = program.getValue();
      String qde =
          project(
              program.getKey(),
              listed(Exchange.code("B1"), "Managers"),
              source(
                  BUNDLE,
                  "plainTextPath=\"internal://" + BUNDLE + ".txt\"",
                  selection(at, at + 5, coding(Exchange.code("B1")))));
      assertThat(rows(imported(qde, "sources/" + BUNDLE + ".txt", twice)))
          .as(program.getKey())
          .containsExactly("T1 R2 B1");
    }
  }

  @Test
  void selectionsThatAreOursShowHowLinesWereCounted() {
    Exchange exchange = exchange();
    Map<String, String> files =
        Exchange.unpacked(
            exchange.file(
                QdpxFile.write(
                    exchange.export(Texts.QUESTION, LineEndings.CRLF_COUNTED).project())));
    Map<String, String> others = new LinkedHashMap<>();
    files.forEach(
        (name, text) ->
            others.put(
                name,
                text.replace("origin=\"Plait\"", "origin=\"ATLAS.ti\"").replace("\r\n", "\n")));
    ImportedCodings imported = exchange.imported(exchange.packed(others), new Sidecar());
    assertThat(imported.findings()).isEmpty();
    assertThat(imported.kept()).isEqualTo(7);
  }

  @Test
  void bracesStandRoundIdentifiers_andCasesShareThoseOfCodes() {
    String code = Exchange.code("A1");
    String qde =
        project(
                "NVivo",
                listed("{" + code + "}", "Time"),
                source(
                    "{" + ANSWER.toUpperCase(java.util.Locale.ROOT) + "}",
                    "",
                    coding("{" + code + "}")))
            .replace(
                "<Sources>",
                "<Cases><Case guid=\""
                    + code
                    + "\"><SourceRef targetGUID=\""
                    + ANSWER
                    + "\"/></Case></Cases><Sources>");
    assertThat(rows(imported(qde))).containsExactly("T1 R1 A1");
  }

  @Test
  void textsAndCodesWithOtherIdentifiersAreFoundByName() {
    String codes =
        "<Code guid=\"33333333-3333-3333-3333-333333333333\" name=\"Group\" isCodable=\"false\">"
            + listed("44444444-4444-4444-4444-444444444444", "not enough  TIME")
            + listed("55555555-5555-5555-5555-555555555555", "A2")
            + "</Code>";
    String qde =
        project(
            "MAXQDA",
            codes,
            source(
                    OTHER,
                    "name=\"Staff T1 hinder p-r1.txt\"",
                    selection(0, 7, coding("44444444-4444-4444-4444-444444444444")))
                + source(
                    "66666666-6666-6666-6666-666666666666",
                    "name=\"staff T1 hinder p-R1\"",
                    coding("55555555-5555-5555-5555-555555555555")));
    ImportedCodings imported = imported(qde);
    assertThat(rows(imported)).containsExactly("T1 R1 A1", "T1 R1 A2");
    assertThat(imported.findings()).isEmpty();
  }

  @Test
  void aProjectWithoutNamespaceIsRead() {
    String qde =
        project(
                "Other",
                listed(Exchange.code("A1"), "Time"),
                source(ANSWER, "", coding(Exchange.code("A1"))))
            .replace(" xmlns=\"" + NAMESPACE + "\"", "");
    assertThat(rows(imported(qde))).containsExactly("T1 R1 A1");
  }

  @Test
  void accentsInTwoPiecesAreTheSameName() {
    Exchange exchange = exchange();
    CodingMaterial plain = exchange.material();
    Code accented =
        new Code(
            "C1",
            "Caf\u00e9",
            "",
            "",
            "d",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Kind.THEME,
            Status.ACTIVE,
            List.of());
    CodingMaterial material =
        new CodingMaterial(
            plain.study(),
            plain.settings(),
            plain.panels(),
            plain.comments(),
            new Codebook("small", "1", List.of(accented), List.of()),
            Optional.empty());
    Project project =
        QdeFile.read(
            project("x", listed(OTHER, "Cafe\u0301"), source(ANSWER, "", coding(OTHER)))
                .getBytes(StandardCharsets.UTF_8),
            "project.qde",
            text -> Optional.empty());
    ImportedCodings imported =
        ProjectCodings.of(material, project, new Sidecar(), Optional.empty(), "back.qdpx");
    assertThat(rows(imported)).containsExactly("T1 R1 C1");
  }

  @Test
  void aCodeNobodyKnowsIsNamedWhenItsNameIsShort() {
    String qde =
        project(
            "x",
            listed(OTHER, "Manager") + listed(ANN, "Somebody said this at length"),
            source(ANSWER, "", coding(OTHER) + coding(ANN)));
    assertThat(imported(qde).findings())
        .extracting(Finding::text)
        .containsExactly(
            "back.qdpx: code: must be a code of the codebook, by identifier, id, label or alias,"
                + " found 1 coding with \"Manager\"; left out. Did you mean `Managers`?",
            "back.qdpx: code: must be a code of the codebook, by identifier, id, label or alias,"
                + " found 1 coding with another; left out. Add it to the codebook, as a code or an"
                + " alias, or give another code.");
  }

  @Test
  void whatCanNotBeBroughtBackIsCounted() {
    String text = bundle(LineEndings.LF);
    String a1 = coding(Exchange.code("A1"));
    String nobody = a1.replace(ANN, "99999999-9999-9999-9999-999999999999");
    String bundled =
        source(
            BUNDLE,
            "plainTextPath=\"internal://" + BUNDLE + ".txt\"",
            selection(7, 10, a1)
                + selection(8, 11, a1)
                + selection(7, 10, nobody)
                + selection(1, 5, a1)
                + selection(7, 50, a1)
                + selection(7, 5_000, a1)
                + selection(9, 9, a1)
                + selection(9, 12, "<Description>a memo</Description>")
                + selection(7, 10, coding(OTHER))
                + a1);
    String second = Guid.of("question", "small", "staff", "T2", "hinder").value();
    String absolute =
        source(second, "plainTextPath=\"absolute:///C:/texts/a.txt\"", selection(0, 1, a1));
    String unknown = source(OTHER, "name=\"interview\"", a1 + selection(0, 1, a1));
    String picture =
        "<PictureSource guid=\"" + OTHER + "\" name=\"ward.png\">" + a1 + "</PictureSource>";
    ImportedCodings imported =
        imported(
            project(
                "MAXQDA",
                listed(Exchange.code("A1"), "Time") + listed(OTHER, "Parking"),
                bundled + absolute + unknown + picture),
            "sources/" + BUNDLE + ".txt",
            text);
    assertThat(rows(imported)).containsExactly("T1 R1 A1");
    assertThat(imported.kept()).isEqualTo(1);
    assertThat(imported.repeated()).isEqualTo(1);
    assertThat(imported.leftOut()).isEqualTo(11);
    assertThat(imported.findings())
        .extracting(f -> f.rule() + " " + f.rows())
        .containsExactly(
            "no-coder 1",
            "unknown-source 3",
            "not-an-answer 1",
            "unreadable-text 1",
            "bad-position 2",
            "outside-answers 1",
            "several-answers 1",
            "unknown-code 1",
            "memo 1");
    assertThat(imported.findings()).extracting(Finding::text).noneMatch(t -> t.contains("R1"));
  }

  @Test
  void aCoderCanBeNamedWhereTheProgramDoesNot() {
    Exchange exchange = exchange();
    String qde =
        project(
            "x",
            listed(Exchange.code("A1"), "Time"),
            source(
                ANSWER,
                "",
                coding(Exchange.code("A1")).replace(" creatingUser=\"" + ANN + "\"", "")));
    Path file = exchange.packed(Map.of("project.qde", qde));
    assertThat(exchange.imported(file, new Sidecar()).rows()).isEmpty();
    assertThat(exchange.imported(file, new Sidecar(), Optional.of("carol")).rows())
        .extracting(ImportedCodings.Row::coder)
        .containsExactly("carol");
  }

  @Test
  void editedAnswersAndMovedOnesAreNoticed() {
    String edited =
        bundle(LineEndings.LF).replace("No time at all", "Quite another beginning, no time at all");
    int at = edited.codePointCount(0, edited.indexOf("money"));
    String qde =
        project(
            "x",
            listed(Exchange.code("A2"), "Money"),
            source(
                BUNDLE,
                "plainTextPath=\"internal://" + BUNDLE + ".txt\"",
                selection(at, at + 5, coding(Exchange.code("A2")))));
    ImportedCodings imported = imported(qde, "sources/" + BUNDLE + ".txt", edited);
    assertThat(rows(imported)).containsExactly("T1 R3 A2");
    assertThat(imported.findings())
        .extracting(Finding::text)
        .containsExactly(
            "back.qdpx: source: texts must be as they were exported, found 1 answer with other"
                + " words; the coding was taken all the same. If the words were edited in the"
                + " program, export from the study and code them again.");
  }
}
