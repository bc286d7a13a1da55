package org.plait.coding.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.coding.CodedStudy;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.coding.refi.StudyProject.Texts;
import org.plait.coding.refi.file.LineEndings;
import org.plait.coding.refi.file.Project;
import org.plait.coding.refi.file.QdeFile;
import org.plait.coding.refi.file.QdpxFile;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.text.Comment;

/** What leaves a study as a project is valid, always the same, and comes back as it left. */
class StudyProjectTest {

  @TempDir Path folder;

  private static Codings with(Codings codings, double sentiment, double score) {
    List<Coding> rows =
        codings.rows().stream()
            .map(
                c ->
                    c.code().isEmpty()
                        ? c
                        : new Coding(
                            c.comment(),
                            c.coder(),
                            c.code(),
                            OptionalDouble.of(sentiment),
                            OptionalDouble.of(score),
                            c.version()))
            .toList();
    return new Codings(rows, codings.coders(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWER,LF",
    "ANSWER,CRLF_COUNTED",
    "QUESTION,LF",
    "QUESTION,CRLF_COUNTED",
  })
  void codingsComeBackAsTheyLeft(Texts texts, LineEndings ends) {
    Exchange exchange = Exchange.in(folder);
    Codings codings = with(exchange.codings(), -1, 0.75);
    StudyProject.Exported exported =
        StudyProject.of(exchange.material(), codings, Codings.NONE, texts, ends);
    ImportedCodings back = exchange.back(exported);
    assertThat(back.findings()).isEmpty();
    assertThat(back.kept()).isEqualTo(exported.codings()).isEqualTo(7);
    Loaded<Codings> read = exchange.read(back);
    assertThat(read.findings()).allMatch(f -> f.rule().endsWith("-detected"));
    Codings again = read.value().orElseThrow();
    assertThat(Exchange.words(again.rows())).isEqualTo(Exchange.words(codings.rows()));
    assertThat(again.coders()).isEqualTo(codings.coders());
  }

  @ParameterizedTest
  @EnumSource(Texts.class)
  void isValidAndAlwaysTheSame(Texts texts) throws Exception {
    Exchange exchange = Exchange.in(folder);
    byte[] first = QdpxFile.write(exchange.export(texts, LineEndings.LF).project());
    byte[] second = QdpxFile.write(exchange.export(texts, LineEndings.LF).project());
    assertThat(first).isEqualTo(second);
    Map<String, String> files = Exchange.unpacked(exchange.file(first));
    String project = files.remove("project.qde");
    assertThat(Schema.faults("Project.xsd", project)).isEmpty();
    assertThat(project).startsWith("<?xml").doesNotContain("\r", "\uFEFF", "xmlns=\"\"");
    assertThat(files).hasSize(texts == Texts.ANSWER ? 6 : 2);
    assertThat(files.keySet()).allMatch(name -> name.matches("sources/[0-9a-f-]{36}\\.txt"));
    assertThat(files.values()).noneMatch(text -> text.contains("\r") || text.contains("\uFEFF"));
    String text = String.join("", files.values());
    assertThat(text).contains("Caf\u00e9 money").doesNotContain("e\u0301");
    assertThat(exchange.export(texts, LineEndings.LF).sidecar().csv())
        .isEqualTo(exchange.export(texts, LineEndings.LF).sidecar().csv());
  }

  @Test
  void aProjectHoldsWhatTheStudyKnows() {
    Exchange exchange = Exchange.in(folder);
    StudyProject.Exported exported = exchange.export(Texts.ANSWER, LineEndings.LF);
    String xml = QdeFile.write(exported.project());
    assertThat(xml)
        .contains("name=\"A small study\" origin=\"Plait\"")
        .contains(" name=\"ann\" id=\"ann\"/>", " name=\"bob\" id=\"bob\"/>")
        .contains(" name=\"Time\" isCodable=\"true\">")
        .contains("<Description>Hours.</Description>")
        .contains(" name=\"Kind: no-content\">", " name=\"Kind: flag\">")
        .contains(" name=\"region\" typeOfVariable=\"Text\"/>")
        .contains(" name=\"p-R1\">", "<TextValue>North</TextValue>", "<TextValue>South</TextValue>")
        .contains("name=\"staff T1 hinder p-R1\" plainTextPath=\"internal://")
        .contains("<Description>What hinders you?</Description>")
        .doesNotContain("creationDateTime", "r1,", ">R1<");
    assertThat(exported.answers()).isEqualTo(6);
  }

  @Test
  void placesAreCodePoints() {
    Exchange exchange = Exchange.in(folder);
    var lf = exchange.export(Texts.QUESTION, LineEndings.LF).project().sources().get(0);
    assertThat(lf.text().orElseThrow())
        .startsWith(
            "[p-R1]\nNo time at all 😀 for this\n\n[p-R2]\nMy manager said no.\nTwice 🙈🙈.\n");
    assertThat(lf.selections().subList(0, 2))
        .extracting(s -> s.start() + "-" + s.end())
        .containsExactly("7-32", "41-70");
    var crlf = exchange.export(Texts.QUESTION, LineEndings.CRLF_COUNTED).project().sources().get(0);
    assertThat(crlf.text().orElseThrow())
        .startsWith("[p-R1]\r\nNo time at all 😀 for this\r\n\r\n");
    assertThat(crlf.selections().subList(0, 2))
        .extracting(s -> s.start() + "-" + s.end())
        .containsExactly("8-33", "45-75");
  }

  @Test
  void aLongAnswerAndOddCharactersComeBack() {
    String longText = "ab 😀 ".repeat(20_000).strip();
    Exchange exchange =
        Exchange.in(
            folder,
            "r1,yes,n," + longText + "\nr2,yes,n,\"a \u0001 <b> & ]]> \uFFFF [p-R1]\"\n",
            "",
            "T1,r1,hinder,A1,Zoë & <Co>\nT1,r2,hinder,A2,Zoë & <Co>\n");
    for (Texts texts : Texts.values()) {
      StudyProject.Exported exported = exchange.export(texts, LineEndings.CRLF_COUNTED);
      assertThat(Schema.faults("Project.xsd", QdeFile.write(exported.project()))).isEmpty();
      ImportedCodings back = exchange.back(exported);
      assertThat(back.findings()).isEmpty();
      assertThat(back.rows())
          .extracting(r -> r.coder() + " " + r.code())
          .containsExactly("Zoë & <Co> A1", "Zoë & <Co> A2");
    }
  }

  @Test
  void aMachineIsAUserOfItsOwnAndNeverComesBackAsAPerson() {
    Exchange exchange = Exchange.in(folder);
    Codings codings = exchange.codings();
    Codings machine =
        new Codings(
            codings.rows().stream()
                .filter(c -> c.coder().equals("bob"))
                .map(
                    c ->
                        new Coding(
                            c.comment(), "bob", c.code(), c.sentiment(), c.score(), c.version()))
                .toList(),
            List.of("bob"),
            List.of());
    StudyProject.Exported exported =
        StudyProject.of(exchange.material(), codings, machine, Texts.ANSWER, LineEndings.LF);
    assertThat(exported.project().users())
        .extracting(Project.User::id)
        .containsExactly("ann", "bob", "machine:bob");
    ImportedCodings back = exchange.back(exported);
    assertThat(back.findings())
        .extracting(Finding::text)
        .containsExactly(
            "back.qdpx: user: codings that come back must be people's, found 2 codings by a"
                + " program; left out.");
    assertThat(back.leftOut()).isEqualTo(2);
    assertThat(Exchange.words(exchange.read(back).value().orElseThrow().rows()))
        .isEqualTo(Exchange.words(codings.rows()));
  }

  @Test
  void whoeverHasNoKeyIsLeftOutAndCounted() {
    Exchange exchange =
        new Exchange(
            folder,
            CodedStudy.in(folder)
                .withoutKeys()
                .read("r1,yes,n,Late\nr2,yes,n,\n", "r3,no,s,Soon\n", ""));
    StudyProject.Exported exported = exchange.export(Texts.ANSWER, LineEndings.LF);
    assertThat(exported.answers()).isZero();
    assertThat(exported.findings())
        .extracting(Finding::text)
        .containsExactly(
            "study.yaml: respondent: comments must come with the key of who wrote them, found 2"
                + " without; left out, as their coding could not be brought back. Name the column"
                + " of the key under `link.respondent`.");
  }

  @Test
  void onlyCommentsThatWereDrawnAreWrittenWhenThatIsWanted() {
    Exchange exchange = Exchange.in(folder);
    CodingMaterial all = exchange.material();
    Comment drawn = all.comments().all().get(1);
    CodingMaterial some =
        new CodingMaterial(
            all.study(),
            all.settings(),
            all.panels(),
            all.comments(),
            all.codebook(),
            Optional.of(Set.of(drawn)));
    StudyProject.Exported exported =
        StudyProject.of(some, exchange.codings(), Codings.NONE, Texts.QUESTION, LineEndings.LF);
    assertThat(exported.answers()).isEqualTo(1);
    assertThat(exported.codings()).isEqualTo(3);
    assertThat(exported.project().cases()).hasSize(1);
    assertThat(exchange.back(exported).rows())
        .extracting(row -> row.unit().comment())
        .containsOnly(drawn);
  }

  @Test
  void nobodyCodedYet() throws Exception {
    Exchange exchange = Exchange.in(folder, Exchange.T1, Exchange.T2, "");
    byte[] bytes = QdpxFile.write(exchange.export(Texts.QUESTION, LineEndings.LF).project());
    String project = Exchange.unpacked(exchange.file(bytes)).get("project.qde");
    assertThat(Schema.faults("Project.xsd", project)).isEmpty();
    assertThat(exchange.imported(folder.resolve("back.qdpx"), new Sidecar()).rows()).isEmpty();
    assertThat(QdpxFile.read(folder.resolve("back.qdpx")).sources())
        .extracting(source -> source.text().orElseThrow())
        .containsExactlyElementsOf(
            Exchange.unpacked(folder.resolve("back.qdpx")).values().stream().skip(1).toList());
  }
}
