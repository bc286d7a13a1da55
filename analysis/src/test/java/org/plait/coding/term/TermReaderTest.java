package org.plait.coding.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.coding.term.Term.Negated;
import org.plait.study.finding.Finding;
import org.plait.study.yaml.YamlFile;

class TermReaderTest {

  private final YamlFile yaml(String terms) {
    return YamlFile.of("terms:\n" + terms, "codebook.yaml");
  }

  private List<Term> read(YamlFile yaml) {
    return new TermReader().read(yaml.keys().orElseThrow().items("terms"));
  }

  private List<String> findings(String terms) {
    YamlFile yaml = yaml(terms);
    read(yaml);
    return yaml.findings().inOrder().stream().map(Finding::text).toList();
  }

  @Test
  void aTermIsWordsOrKeys() {
    YamlFile yaml =
        yaml(
            """
              - job plan
              - {term: nothing, question: improve}
              - {term: "/hours? a week/", negation: required, finds: [not two hours a week], misses: [hours]}
            """);
    assertThat(read(yaml))
        .containsExactly(
            Term.of("job plan"),
            new Term("nothing", "improve", Negated.IGNORED, List.of(), List.of()),
            new Term(
                "/hours? a week/",
                "",
                Negated.REQUIRED,
                List.of("not two hours a week"),
                List.of("hours")));
    assertThat(yaml.findings().inOrder()).isEmpty();
  }

  @Test
  void aTermThatFailsItsTestsIsAnError() {
    assertThat(
            findings(
                """
                  - {term: job plan, finds: ["My job plans.", "My plan for the job."]}
                  - term: support
                    negation: excludes
                    misses:
                      - No support.
                      - Support is good.
                """))
        .containsExactly(
            "codebook.yaml:2: terms[1].finds[2]: must be found by its term, but is not. Change the"
                + " term or the example.",
            "codebook.yaml:7: terms[2].misses[2]: must not be found by its term, but is. Change the"
                + " term or the example.");
  }

  @Test
  void whatIsNoTermIsAnError() {
    assertThat(
            findings(
                """
                  - "-"
                  - {term: "/(/"}
                  - {term: plan, negated: required}
                  - {term: plan, negation: never}
                """))
        .containsExactly(
            "codebook.yaml:2: terms[1]: must have a word. Write words, or an expression as /.../.",
            "codebook.yaml:3: terms[2]: must be an expression in the syntax of RE2, but has missing"
                + " closing ). Write words, or an expression as /.../.",
            "codebook.yaml:4: terms[3].negated: not a key that can stand here. Known: term,"
                + " question, negation, finds, misses.",
            "codebook.yaml:5: terms[4].negation: must be ignored, excludes or required, found"
                + " \"never\".");
  }

  @Test
  void aTermCountsUnderItsQuestionOnly() {
    Term term = new Term("nothing", "improve", Negated.IGNORED, List.of(), List.of());
    assertThat(term.countsUnder("partner", "improve")).isTrue();
    assertThat(term.countsUnder("partner", "best")).isFalse();
    Term ofPartners = new Term("nothing", "partner.improve", Negated.IGNORED, List.of(), List.of());
    assertThat(ofPartners.countsUnder("partner", "improve")).isTrue();
    assertThat(ofPartners.countsUnder("specialist", "improve")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "job plan",
        "{term: \"{braces\"}",
        "{term: \"a \\\"b\\\"\", question: \"improve\", negation: excludes, finds: [\"x, y\", \"z:"
            + " \\\\\"], misses: [\"[q]\"]}"
      })
  void aTermGoesIntoACellAndBack(String cell) {
    assertThat(TermCell.of(TermCell.read(cell))).isEqualTo(cell);
  }

  @Test
  void wordsSayWhereItCounts() {
    assertThat(Term.of("plan").words()).isEqualTo("plan");
    assertThat(new Term("plan", "improve", Negated.REQUIRED, List.of(), List.of()).words())
        .isEqualTo("plan (under improve, negated)");
    assertThat(new Term("plan", "", Negated.EXCLUDES, List.of(), List.of()).words())
        .isEqualTo("plan (not negated)");
  }
}
