package org.plait.integration.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.plait.change.question.AnswerBand;
import org.plait.coding.Codebook;
import org.plait.coding.theme.BandedThemes;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.Study;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.words.MatrixSettings;

/**
 * Chooses who is quoted in the cells of quote matrices: first those quoted of the theme, or one
 * below it, anyway; then the most typical of the cell who are quoted nowhere else. Survey, wave and
 * band stand beside a quotation, so that nobody is quoted in a cell of fewer people than the
 * minimum.
 */
final class CellQuotations {

  private final Quotations others;
  private final Study study;
  private final Codebook codebook;
  private final Map<QuotationTopic, List<QuotableComment>> topics;
  private final Map<String, Panel> panels;
  private final List<CellQuotation> chosen = new ArrayList<>();

  /** A comment that speaks of a theme, or of one below it. */
  private record Candidate(QuotationTopic topic, QuotableComment comment) {}

  CellQuotations(
      Quotations others,
      Study study,
      Codebook codebook,
      Map<QuotationTopic, List<QuotableComment>> topics,
      Map<String, Panel> panels) {
    this.others = others;
    this.study = study;
    this.codebook = codebook;
    this.topics = topics;
    this.panels = panels;
  }

  /** By matrix, coded question, theme and band. */
  List<CellQuotation> chosen() {
    for (MatrixSettings matrix : study.integration().matrices()) {
      Optional.ofNullable(panels.get(matrix.rows().survey()))
          .ifPresent(panel -> choose(matrix, panel));
    }
    return List.copyOf(chosen);
  }

  private void choose(MatrixSettings matrix, Panel panel) {
    for (QuestionRef ref : study.coding().map(c -> c.questions()).orElse(List.of())) {
      if (ref.survey().equals(panel.survey().id())) {
        panel
            .instrument()
            .question(ref.question())
            .flatMap(question -> BandedThemes.wave(matrix, panel, question))
            .ifPresent(wave -> choose(matrix, panel, ref, wave));
      }
    }
  }

  private void choose(MatrixSettings matrix, Panel panel, QuestionRef question, PanelWave wave) {
    List<AnswerBand> bands = AnswerBand.of(matrix, panel.instrument());
    for (String theme : matrix.themes()) {
      List<Candidate> speak = candidates(question, wave, theme);
      for (AnswerBand band : bands) {
        Optional<IntPredicate> members = band.in(wave);
        List<Candidate> cell =
            speak.stream()
                .filter(c -> members.filter(m -> m.test(c.comment.comment().row())).isPresent())
                .toList();
        choose(matrix, theme, band, cell);
      }
    }
  }

  /** Those of a theme and of all below it, the most typical first. */
  private List<Candidate> candidates(QuestionRef question, PanelWave wave, String theme) {
    List<Candidate> speak = new ArrayList<>();
    Set<String> parts = codebook.code(theme).map(codebook::members).orElse(Set.of());
    topics.forEach(
        (topic, comments) -> {
          if (topic.survey().equals(question.survey())
              && topic.question().equals(question.question())
              && parts.contains(topic.theme())) {
            comments.stream()
                .filter(comment -> comment.comment().wave().equals(wave.id()))
                .forEach(comment -> speak.add(new Candidate(topic, comment)));
          }
        });
    speak.sort(
        Comparator.comparingDouble((Candidate c) -> -c.comment.centrality())
            .thenComparing(c -> c.comment.lot()));
    return speak;
  }

  private void choose(MatrixSettings matrix, String theme, AnswerBand band, List<Candidate> cell) {
    long people = cell.stream().map(c -> Quotations.person(c.comment.comment())).distinct().count();
    if (people < study.disclosure().minimum()) {
      return;
    }
    Set<Quotation> said = new HashSet<>();
    for (Candidate candidate : cell) {
      if (said.size() < matrix.quotations()) {
        others
            .anywhere(candidate.topic, candidate.comment)
            .filter(said::add)
            .ifPresent(quotation -> add(matrix, theme, band, quotation));
      }
    }
    for (Candidate candidate : cell) {
      if (said.size() < matrix.quotations()) {
        others
            .beside(candidate.topic, candidate.comment)
            .filter(said::add)
            .ifPresent(quotation -> add(matrix, theme, band, quotation));
      }
    }
  }

  private void add(MatrixSettings matrix, String theme, AnswerBand band, Quotation quotation) {
    chosen.add(new CellQuotation(matrix.id(), theme, band.id(), quotation));
  }
}
