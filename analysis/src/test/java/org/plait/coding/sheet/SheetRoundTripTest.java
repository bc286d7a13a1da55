package org.plait.coding.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnComment;
import org.plait.coding.sample.DrawnStudy;
import org.plait.coding.sample.DrawnText;
import org.plait.coding.sample.Purpose;
import org.plait.coding.sample.RespondentKeys;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.text.Comment;

/** A sheet goes out, is filled in, and comes back as it was filled in. */
class SheetRoundTripTest {

  @TempDir private Path folder;
  private DrawnStudy study;
  private CodingSample sample;
  private GivenOut out;

  @BeforeEach
  void draw() {
    study = DrawnStudy.in(folder);
    sample = study.draw(DrawnStudy.design(60, 0, 10, 1));
    out = new GivenOut(study.read().codebook(), sample);
  }

  @Test
  void whatIsFilledInIsWhatIsRead() {
    byte[] back =
        GivenOut.filled(
            out.sheet("ann"),
            sheet -> {
              GivenOut.type(sheet, "F4", "x");
              GivenOut.type(sheet, "H4", " X ");
              GivenOut.type(sheet, "L4", "-1");
              GivenOut.type(sheet, "K5", "x");
              sheet.getRow(5).getCell(5).setCellValue("x");
              sheet.getRow(5).getCell(11).setCellValue(1);
            });
    Loaded<FilledSheet> read = out.read(back);
    List<DrawnText> texts = out.texts("ann");
    OptionalDouble complaint = OptionalDouble.of(-1);
    assertThat(read.value().orElseThrow().decisions())
        .extracting(Decision::text, Decision::choices)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                texts.get(0),
                List.of(
                    new Choice(Optional.of("A1"), complaint),
                    new Choice(Optional.of("B1"), complaint))),
            org.assertj.core.groups.Tuple.tuple(
                texts.get(1), List.of(new Choice(Optional.empty(), OptionalDouble.empty()))),
            org.assertj.core.groups.Tuple.tuple(
                texts.get(2), List.of(new Choice(Optional.of("A1"), OptionalDouble.of(1)))));
    assertThat(read.findings())
        .extracting(Finding::text)
        .containsExactly(
            "back.xlsx: a row must have an x to count; 28 of 31 have none, and count as not read."
                + " Import again, with --force, when the coder has gone on.");
  }

  @Test
  void rowsMayBeSorted() {
    byte[] back =
        GivenOut.filled(
            out.sheet("ann"),
            sheet -> {
              GivenOut.type(sheet, "F4", "x");
              String id = sheet.getRow(3).getCell(0).getStringCellValue();
              String text = sheet.getRow(3).getCell(4).getStringCellValue();
              for (int column : new int[] {0, 4}) {
                sheet
                    .getRow(3)
                    .getCell(column)
                    .setCellValue(sheet.getRow(4).getCell(column).getStringCellValue());
              }
              GivenOut.type(sheet, "A5", id);
              GivenOut.type(sheet, "E5", text);
            });
    assertThat(out.read(back).value().orElseThrow().decisions())
        .extracting(Decision::text)
        .containsExactly(out.texts("ann").get(1));
  }

  @Test
  void theSameSheetHasTheSameBytes() throws InterruptedException {
    byte[] first = out.sheet("ann");
    Thread.sleep(2100);
    assertThat(out.sheet("ann")).isEqualTo(first);
  }

  @Test
  void onlyCellsToFillInCanBeChanged() {
    GivenOut.filled(
        out.sheet("ann"),
        sheet -> {
          assertThat(sheet.getProtect()).isTrue();
          assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
          for (int column = 0; column < 12; column++) {
            assertThat(sheet.getRow(3).getCell(column).getCellStyle().getLocked())
                .as("column %s", column)
                .isEqualTo(column < 5);
            assertThat(sheet.getRow(2).getCell(column).getCellStyle().getLocked()).isTrue();
          }
          assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
          assertThat(sheet.getDataValidations())
              .extracting(list -> List.of(list.getValidationConstraint().getExplicitListValues()))
              .containsExactly(List.of("x"), List.of("-1", "0", "1"));
        });
  }

  @Test
  void textIsTextWhateverItLooksLike() {
    for (String text :
        List.of(
            "=1+1",
            "+44 is no sum",
            "-5 on a scale",
            "@SUM(A1)",
            "_x0041_ is no A",
            "a\u0000b\u000Bc",
            "one\r\ntwo\rthree",
            "half \uD83D of a pair, and \uD83D\uDE00 whole",
            "y".repeat(40_000))) {
      DrawnText drawn = drawn(text);
      byte[] bytes =
          CodingWorkbook.write(
              new SheetHead("A study", "ann", study.read().codebook()),
              List.of(new SheetRow(drawn.id(), "T1", "Q", 1, text, List.of())),
              List.of());
      byte[] back =
          GivenOut.filled(
              bytes,
              sheet -> {
                assertThat(sheet.getRow(3).getCell(4).getCellType()).isEqualTo(CellType.STRING);
                GivenOut.type(sheet, "F4", "x");
              });
      GivenOut one =
          new GivenOut(study.read().codebook(), new CodingSample(List.of(drawn), List.of()));
      assertThat(one.errors(back)).isEmpty();
      assertThat(one.read(back).value().orElseThrow().decisions()).hasSize(1);
    }
    assertThat(CellText.of("y".repeat(40_000))).hasSize(32_767).endsWith("y [cut here]");
    assertThat(CellText.of("a\u0000b\u000Bc\r\nd")).isEqualTo("a b c\nd");
  }

  private DrawnText drawn(String text) {
    DrawnText first = out.texts("ann").get(0);
    Comment comment = new Comment("staff", "T1", "hinder", 0, 0, text, Comment.Content.CONTENT, 0);
    return new DrawnText(
        first.id(), List.of(new DrawnComment(comment, "s", 0.5)), Purpose.ESTIMATE, List.of("ann"));
  }

  @Test
  void theCodebookAndTheRulesStandBesideTheComments() {
    GivenOut.changed(
        out.sheet("ann"),
        workbook -> {
          assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
          XSSFSheet codes = workbook.getSheet("Codebook");
          assertThat(codes.getRow(2).getCell(0).getStringCellValue()).isEqualTo("A1");
          assertThat(codes.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Hours.");
          XSSFSheet rules = workbook.getSheet("Read me");
          assertThat(rules.getRow(4).getCell(1).getStringCellValue())
              .isEqualTo(
                  "Where the comment says something and no theme fits, put the x under “Nothing"
                      + " applies”. Where it says nothing at all: under X2. Where somebody has to"
                      + " deal with it: under X3, too.");
        });
  }

  @Test
  void rowsOfPeopleWhoWithdrewAreLeftOut() {
    List<DrawnText> texts = out.texts("ann");
    DrawnText same =
        texts.stream().filter(text -> text.comments().size() > 1).findFirst().orElseThrow();
    DrawnText gone =
        texts.stream().filter(text -> text.comments().size() == 1).findFirst().orElseThrow();
    // Only the comment in the second wave is left, which has other capitals.
    DrawnText later =
        new DrawnText(
            same.id(),
            same.comments().subList(same.comments().size() - 1, same.comments().size()),
            same.purpose(),
            same.coders());
    List<DrawnText> left =
        texts.stream()
            .filter(text -> !text.equals(gone))
            .map(text -> text.equals(same) ? later : text)
            .toList();
    GivenOut now =
        new GivenOut(
            study.read().codebook(),
            new CodingSample(left, List.of(), java.util.Set.of(gone.id())));
    byte[] back =
        GivenOut.filled(
            out.sheet("ann"),
            sheet -> {
              for (int i = 3; i < 3 + texts.size(); i++) {
                sheet.getRow(i).getCell(5).setCellValue("x");
              }
            });
    assertThat(now.errors(back)).isEmpty();
    assertThat(now.read(back).value().orElseThrow().decisions())
        .hasSize(texts.size() - 1)
        .extracting(Decision::text)
        .contains(later)
        .doesNotContain(gone);
  }

  @Test
  void aSheetToSettleDifferencesShowsWhatEachCoderSaid() {
    DrawnText text = out.texts("ann").get(0);
    byte[] bytes =
        CodingWorkbook.write(
            new SheetHead("A study", "adjudicated", study.read().codebook()),
            List.of(new SheetRow(text.id(), "T1", "Q", 1, text.text(), List.of("A1", "A1, A2"))),
            List.of("ann", "bob"));
    byte[] back =
        GivenOut.changed(
            bytes,
            workbook -> {
              XSSFSheet sheet = workbook.getSheet("Comments");
              assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                  .isEqualTo("Where coders differ");
              assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("Coder ann");
              assertThat(sheet.getRow(3).getCell(6).getStringCellValue()).isEqualTo("A1, A2");
              assertThat(workbook.getSheet("Read me").getRow(2).getCell(1).getStringCellValue())
                  .isEqualTo(
                      "These are the comments on which coders differ; what each said stands beside"
                          + " the comment. Talk it over, then put an x under every theme you agree"
                          + " on, whoever named it.");
              GivenOut.type(sheet, "I4", "x");
            });
    FilledSheet settled = out.read(back).value().orElseThrow();
    assertThat(settled.coder()).isEqualTo("adjudicated");
    assertThat(settled.decisions())
        .extracting(Decision::codes)
        .containsExactly(java.util.Set.of("A2"));
  }

  @Test
  void eachDecisionCountsForEveryDrawnCommentWithItsWords() {
    DrawnText same =
        sample.texts().stream()
            .filter(text -> text.comments().size() > 1)
            .findFirst()
            .orElseThrow();
    Decision decision =
        new Decision(
            same,
            same.comments().stream().map(DrawnComment::comment).toList(),
            "ann",
            List.of(new Choice(Optional.of("A1"), OptionalDouble.of(-1))));
    assertThat(
            DecisionTable.csv(List.of(decision), "1", new RespondentKeys(study.read().panels()))
                .lines())
        .hasSize(10)
        .startsWith(
            "survey,wave,respondent,question,code,coder,sentiment,codebook_version,purpose",
            "staff,T1,A0,hinder,A1,ann,-1,1,estimate",
            "staff,T1,A5,hinder,A1,ann,-1,1,estimate")
        .endsWith("staff,T2,B1,hinder,A1,ann,-1,1,estimate");
  }

  @Test
  void whereCodersDifferBothAreShownUntilItIsSettled() {
    List<DrawnText> both =
        sample.texts().stream().filter(text -> text.coders().size() > 1).limit(3).toList();
    List<Decision> said =
        List.of(
            decision(both.get(0), "ann", "A1"),
            decision(both.get(1), "ann", "A1"),
            decision(both.get(2), "ann", "A1"),
            decision(both.get(0), "bob", "A1"),
            decision(both.get(1), "bob", "A2"),
            decision(both.get(2), "bob", ""));
    Map<DrawnText, List<String>> differences = new Decisions(said).differences(sample);
    assertThat(differences)
        .containsExactly(
            Map.entry(both.get(1), List.of("A1", "A2")),
            Map.entry(both.get(2), List.of("A1", "Nothing applies")));
    List<Decision> settled = new java.util.ArrayList<>(said);
    settled.add(decision(both.get(1), "adjudicated", "A2"));
    Decisions all = new Decisions(settled);
    assertThat(all.readers()).containsExactly("ann", "bob");
    assertThat(all.differences(sample)).containsOnlyKeys(both.get(2));
    assertThat(all.shared(sample)).hasSize(3);
  }

  private static Decision decision(DrawnText text, String coder, String code) {
    return new Decision(
        text,
        List.of(),
        coder,
        List.of(new Choice(Optional.of(code).filter(id -> !id.isEmpty()), OptionalDouble.empty())));
  }
}
