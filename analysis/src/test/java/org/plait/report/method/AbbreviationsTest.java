package org.plait.report.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document.Section;
import org.plait.study.wording.Wording;

class AbbreviationsTest {
  private static final Map<String, String> MEANT = new LinkedHashMap<>();

  static {
    MEANT.put("PSIRF", "Patient Safety Incident Response Framework");
    MEANT.put("ICB", "integrated care board");
  }

  @Test
  void theFirstUseInEachSectionIsWrittenOut() {
    List<Section> told =
        told(
            section("a", Paragraph.of("Work on PSIRF rose."), Paragraph.of("PSIRF is new.")),
            section("b", new Block.Bullets(List.of("Nothing.", "ICBs use PSIRF."))));
    assertThat(told.get(0).blocks())
        .containsExactly(
            Paragraph.of("Work on Patient Safety Incident Response Framework (PSIRF) rose."),
            Paragraph.of("PSIRF is new."));
    assertThat(told.get(1).blocks())
        .containsExactly(
            new Block.Bullets(
                List.of(
                    "Nothing.",
                    "Integrated care boards (ICBs) use Patient Safety Incident Response Framework"
                        + " (PSIRF).")));
  }

  @Test
  void whatSaysItAlreadyStaysAsItIs() {
    Paragraph says = Paragraph.of("The patient safety incident response framework (PSIRF) is new.");
    assertThat(told(section("a", says, Paragraph.of("PSIRF."))).get(0).blocks())
        .containsExactly(says, Paragraph.of("PSIRF."));
  }

  @Test
  void labelsAndWhatPeopleWroteStayAndANoteTellsInstead() {
    Paragraph finding = Paragraph.of("Most wrote about “Framework (PSIRF)”.");
    Table table =
        new Table(
            "Who answered",
            List.of("Kind", "n"),
            List.of(new Table.Group("", List.of(new Table.Row("ICB", List.of())))),
            List.of());
    assertThat(told(section("a", finding, table)).get(0).blocks())
        .containsExactly(
            finding,
            Paragraph.note(
                "Abbreviations: PSIRF, Patient Safety Incident Response Framework; ICB, integrated"
                    + " care board."),
            table);
    Block.Quotes quotes =
        new Block.Quotes(List.of(new Block.Quotes.Quote("The ICB is slow", "2026")));
    assertThat(told(section("a", quotes)).get(0).blocks())
        .containsExactly(Paragraph.note("Abbreviations: ICB, integrated care board."), quotes);
  }

  @Test
  void otherWordsWithTheSameLettersAreNone() {
    Paragraph other = Paragraph.of("ICBM, XICB and icb are something else.");
    assertThat(told(section("a", other)).get(0).blocks()).containsExactly(other);
  }

  @Test
  void theGlossaryHasThoseThatAreUsed() {
    Block.Definitions own =
        new Block.Definitions(List.of(new Block.Definitions.Term("Wave", List.of("One round."))));
    assertThat(told(section("a", Paragraph.of("The ICB.")), section("glossary", own)).get(1))
        .isEqualTo(
            section(
                "glossary",
                own,
                new Block.Definitions(
                    List.of(
                        new Block.Definitions.Term("ICB", List.of("Integrated care board."))))));
  }

  private static List<Section> told(Section... sections) {
    return new Abbreviations(Wording.own(), MEANT).in(List.of(sections));
  }

  private static Section section(String id, Block... blocks) {
    return new Section(id, "About", List.of(blocks));
  }
}
