package org.plait.change.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WavePairs;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.instrument.Comparability;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.contrast.CellContrast;
import org.plait.statistics.contrast.CellContrast.Effect;
import org.plait.statistics.contrast.JointContrast;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.WavePair;

/**
 * Whether groups changed differently: each group's change less that of everybody else, and all
 * groups in one test.
 *
 * <p>Everybody else, and not a reference group: no group is the natural one to be measured against,
 * each gets its own row, and the row follows from figures that are shown anyway. Those who did not
 * say which group they belong to are among everybody else.
 */
final class GroupContrasts {

  private final Panel panel;
  private final Map<String, List<Subgroup>> breakdowns = new LinkedHashMap<>();
  private final AnalysisSettings settings;

  GroupContrasts(Panel panel, AnalysisSettings settings) {
    this.panel = panel;
    this.settings = settings;
    for (Subgroup group : Subgroup.of(panel, settings.by())) {
      if (!group.everybody()) {
        breakdowns.computeIfAbsent(group.groupBy(), by -> new ArrayList<>()).add(group);
      }
    }
  }

  /**
   * By pair of waves and breakdown, the joint test first.
   *
   * @param subject what is told
   * @param source where its answers come from
   */
  List<ContrastRow> of(ContrastSubject subject, ContrastCells.Source source) {
    List<ContrastRow> rows = new ArrayList<>();
    List<String> asked = subject.asked(panel).stream().map(PanelWave::id).toList();
    for (WavePair pair : WavePairs.among(asked, settings.compare())) {
      PanelWave from = panel.wave(pair.from());
      PanelWave to = panel.wave(pair.to());
      if (subject.compares(from, to)) {
        for (List<Subgroup> groups : breakdowns.values()) {
          List<Subgroup> known =
              groups.stream()
                  .filter(g -> g.tells(subject.quantity()) && g.knownIn(from) && g.knownIn(to))
                  .filter(g -> g.comparability(pair) != Comparability.NOT_COMPARABLE)
                  .toList();
          ContrastCells cells = source.of(subject, List.of(from, to), groups.get(0));
          add(rows, subject, cells, pair, known);
        }
      }
    }
    return rows;
  }

  private void add(
      List<ContrastRow> rows,
      ContrastSubject subject,
      ContrastCells cells,
      WavePair pair,
      List<Subgroup> groups) {
    List<Subgroup> told =
        groups.stream()
            .filter(
                group ->
                    Math.min(cells.in(0, group).size(), cells.in(1, group).size())
                        >= CellContrast.ENOUGH_ANSWERS)
            .toList();
    if (told.size() > 1) {
      rows.addAll(
          joint(subject, pair, told, cells)
              .beside(cells.weighted().map(weighted -> joint(subject, pair, told, weighted))));
      for (Subgroup group : told) {
        rows.addAll(
            single(subject, pair, group, cells)
                .beside(cells.weighted().map(weighted -> single(subject, pair, group, weighted))));
      }
    }
  }

  private ContrastRow single(
      ContrastSubject subject, WavePair pair, Subgroup group, ContrastCells cells) {
    return ContrastRows.of(
        Kind.GROUP_DIFFERENCE,
        subject.quantity().key(panel.survey().id(), group),
        subject.companion(),
        "",
        pair,
        List.of(group.category()),
        ContrastRows.difference(
            subject.quantity().measure(),
            TwoWaves.of(cells.others(0, group), cells.others(1, group)),
            TwoWaves.of(cells.in(0, group), cells.in(1, group)),
            settings.confidence()));
  }

  private ContrastRow joint(
      ContrastSubject subject, WavePair pair, List<Subgroup> groups, ContrastCells of) {
    List<Observations> cells = new ArrayList<>();
    groups.forEach(group -> cells.addAll(List.of(of.in(0, group), of.in(1, group))));
    boolean effects = subject.quantity().measure() == Measure.RELATIVE_EFFECT;
    List<CellContrast> contrasts = new ArrayList<>();
    for (int k = 1; k < groups.size(); k++) {
      contrasts.add(effects ? ofEffects(cells, k) : ofMeans(cells, k));
    }
    RowKey key = subject.quantity().key(panel.survey().id(), groups.get(0)).withGroup("");
    List<String> ids = groups.stream().map(Subgroup::category).toList();
    return ContrastRows.joint(
        key, subject.companion(), pair, ids, cells, JointContrast.of(contrasts).test());
  }

  /** The change of a group less that of the first. */
  private static CellContrast ofMeans(List<Observations> cells, int group) {
    double[] coefficients = new double[cells.size()];
    coefficients[0] = 1;
    coefficients[1] = -1;
    coefficients[2 * group] = -1;
    coefficients[2 * group + 1] = 1;
    return CellContrast.ofMeans(cells, coefficients);
  }

  private static CellContrast ofEffects(List<Observations> cells, int group) {
    return CellContrast.ofEffects(
        cells, List.of(new Effect(0, 1, -1), new Effect(2 * group, 2 * group + 1, 1)));
  }
}
