package org.plait.change.association;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plait.change.comparison.Analyses;
import org.plait.change.comparison.Analysis;
import org.plait.change.question.Quantity;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.instrument.Category;
import org.plait.instrument.Derivation;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Adjustment;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;

/**
 * Whether the background by which results are broken down goes together with answers: in each wave,
 * each breakdown with each closed question that has a primary analysis of one answer, and each
 * scale.
 *
 * <p>Everything is worked out from tables of groups, never from single answers. So from tables
 * after disclosure control nothing can be told that they don't show; groups that are hidden take no
 * part. The share that counts as favourable decides, as it is shown of more groups than all ordered
 * answers are; these stand beside it where they are shown of two groups or more, and decide where
 * no share does. p-values are adjusted by Benjamini and Hochberg within the survey's wave.
 */
public final class AssociationAnalysis {

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the breakdowns, the confidence level, and whether p-values are adjusted
   */
  public AssociationAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * The associations of one survey.
   *
   * @param panel its linked waves
   * @param results its tables
   * @return the rows by wave, breakdown and question; what decides before what stands beside
   */
  public List<AssociationRow> of(Panel panel, Results results) {
    Association groups =
        new Association(
            new GroupTables(results), panel.survey().cluster().isPresent(), settings.confidence());
    List<AssociationRow> rows = new ArrayList<>();
    for (PanelWave wave : panel.waves()) {
      List<AssociationRow> ofWave = new ArrayList<>();
      for (String by : settings.by()) {
        for (Question question : panel.instrument().all()) {
          if (screened(panel, question, by)) {
            ofWave.addAll(of(panel, question, by, wave.id(), groups));
          }
        }
        for (Scale scale : panel.instrument().scales()) {
          groups
              .ofMeans(key(panel, scale.id(), "", "", by, Measure.SCORE), wave.id())
              .ifPresent(ofWave::add);
        }
      }
      rows.addAll(adjusted(ofWave));
    }
    return List.copyOf(rows);
  }

  /** A breakdown made of the question's own answers would go together with it by its making. */
  private static boolean screened(Panel panel, Question question, String by) {
    boolean closed =
        question.type() == QuestionType.ORDINAL
            || question.type() == QuestionType.GRID
            || question.type() == QuestionType.SINGLE;
    Optional<String> from =
        panel.instrument().question(by).flatMap(Question::derivation).map(Derivation::from);
    return closed
        && question.derivation().isEmpty()
        && !question.id().equals(by)
        && from.filter(question.id()::equals).isEmpty();
  }

  private static List<AssociationRow> of(
      Panel panel, Question question, String by, String wave, Association groups) {
    List<String> codes = question.codes().categories().stream().map(Category::code).toList();
    List<AssociationRow> rows = new ArrayList<>();
    for (Analysis analysis : new Analyses(panel, question).all()) {
      if (analysis.role() != Role.PRIMARY) {
        continue;
      }
      List<Quantity> all =
          Stream.concat(Stream.of(analysis.quantity()), analysis.beside().stream()).toList();
      Optional<AssociationRow> share =
          all.stream()
              .filter(quantity -> quantity.measure() != Measure.RELATIVE_EFFECT)
              .findFirst()
              .flatMap(quantity -> groups.ofShares(key(panel, quantity, by), wave));
      Optional<AssociationRow> ranks =
          all.stream()
              .filter(quantity -> quantity.measure() == Measure.RELATIVE_EFFECT)
              .findFirst()
              .flatMap(quantity -> groups.ofRanks(key(panel, quantity, by), codes, wave));
      share.ifPresent(rows::add);
      ranks.map(row -> share.isPresent() ? row.beside() : row).ifPresent(rows::add);
    }
    return rows;
  }

  private static RowKey key(Panel panel, Quantity quantity, String by) {
    return key(
        panel, quantity.question(), quantity.item(), quantity.category(), by, quantity.measure());
  }

  private static RowKey key(
      Panel panel, String question, String item, String category, String by, Measure measure) {
    return new RowKey(panel.survey().id(), question, item, category, by, "", measure.word());
  }

  private List<AssociationRow> adjusted(List<AssociationRow> rows) {
    if (settings.adjust() == Adjust.NONE) {
      return rows;
    }
    List<OptionalDouble> raw =
        rows.stream()
            .map(row -> row.result().filter(test -> row.decides()))
            .map(
                test -> test.map(t -> OptionalDouble.of(t.pValue())).orElse(OptionalDouble.empty()))
            .toList();
    List<OptionalDouble> found = Adjustment.BENJAMINI_HOCHBERG.adjust(raw);
    List<AssociationRow> adjusted = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      OptionalDouble p = found.get(i);
      adjusted.add(p.isPresent() ? rows.get(i).adjustedTo(p.getAsDouble()) : rows.get(i));
    }
    return adjusted;
  }
}
