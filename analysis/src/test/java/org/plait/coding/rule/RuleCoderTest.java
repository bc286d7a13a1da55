package org.plait.coding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.coding.Code;
import org.plait.coding.Code.Kind;
import org.plait.coding.Code.Status;
import org.plait.coding.Codebook;
import org.plait.coding.codebook.CodebookReader;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.coding.term.Term;
import org.plait.coding.term.Term.Negated;
import org.plait.text.Comment;

class RuleCoderTest {

  private static Code code(String id, Term... terms) {
    return new Code(
        id,
        id,
        "A",
        "",
        "d",
        "",
        "",
        List.of(),
        List.of(terms),
        List.of(),
        Kind.THEME,
        Status.ACTIVE,
        List.of());
  }

  private static Comment comment(String question, String text) {
    return new Comment("staff", "T1", question, 0, 0, text, Comment.Content.CONTENT, 0);
  }

  private static final RuleCoder CODER =
      RuleCoder.of(
          new Codebook(
              "c",
              "1",
              List.of(
                  code("time", Term.of("protected time"), Term.of("/hours? a week/")),
                  code("support", new Term("support", "", Negated.EXCLUDES, List.of(), List.of())),
                  code(
                      "praise",
                      new Term("nothing", "improve", Negated.IGNORED, List.of(), List.of()))),
              List.of()));

  @Test
  void aCodeGetsOneWhereOneOfItsTermsCounts() {
    assertThat(CODER.scores(comment("best", "Time is protected, support is not.")))
        .isEqualTo(Map.of("A", 1.0, "support", 1.0));
    assertThat(CODER.scores(comment("best", "One hour a week of protecting times, no support.")))
        .isEqualTo(Map.of("A", 1.0, "time", 1.0));
  }

  @Test
  void theSameWordMeansSomethingElseUnderAnotherQuestion() {
    assertThat(CODER.scores(comment("improve", "Nothing"))).containsEntry("praise", 1.0);
    assertThat(CODER.scores(comment("best", "Nothing"))).isEmpty();
  }

  @Test
  void itLearnsNothing() {
    Codebook codebook = new Codebook("c", "2", List.of(code("time", Term.of("hour"))), List.of());
    RuleRecipe recipe = new RuleRecipe(codebook);
    assertThat(recipe.parameters()).isEqualTo(Map.of("codebook", "c 2"));
    Coder coder = recipe.learn(List.of(new CodedComment(comment("best", "hour"), Set.of())));
    assertThat(coder.name()).isEqualTo(recipe.name()).isEqualTo("rules");
    assertThat(coder.scores(comment("best", "hours"))).containsKey("time");
  }

  @Test
  void everyTermOfTheShippedCodebookIsTriedOnAnExample() {
    Codebook shipped =
        CodebookReader.read(Path.of("../survey-instruments/codebook.yaml"), "codebook.yaml")
            .value()
            .orElseThrow();
    for (Code code : shipped.codes()) {
      assertThat(code.terms().isEmpty()).as(code.id()).isEqualTo(code.topLevel());
      assertThat(code.terms())
          .as(code.id())
          .allSatisfy(term -> assertThat(term.finds()).as(term.text()).isNotEmpty());
    }
  }
}
