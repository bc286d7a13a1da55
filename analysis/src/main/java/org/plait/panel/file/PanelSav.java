package org.plait.panel.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Measure;
import org.plait.ingest.spss.SavWriter;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;

/**
 * The data set of {@link PanelTable} as an SPSS file, for those who check it in SPSS, PSPP, R or
 * Stata: with the wording, the categories, the reasons of missing answers and the weights.
 */
public final class PanelSav {

  /** The most cells written: a file of more would not fit the memory that a run is given. */
  private static final long MOST_CELLS = 100_000_000;

  private static final int LONGEST_NAME = 60;
  private static final Set<String> RESERVED =
      Set.of("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH");

  private final List<Panel> panels;
  private final List<Block> blocks = new ArrayList<>();
  private final List<PanelVariable> items = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Question, List<Integer>> sets = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final boolean weighted;
  private int rows;

  /**
   * One wave's rows.
   *
   * @param panel its panel
   * @param wave the wave
   * @param first how many rows stand before
   * @param cells the cells of each item, by row
   */
  private record Block(Panel panel, PanelWave wave, int first, List<IntFunction<String>> cells) {}

  private PanelSav(List<Panel> panels) {
    this.panels = panels;
    this.weighted =
        panels.stream().flatMap(p -> p.waves().stream()).anyMatch(w -> w.weighting().isPresent());
    key("survey", panels.stream().map(p -> p.survey().id()));
    key("wave", panels.stream().flatMap(p -> p.waves().stream()).map(PanelWave::id));
    key("respondent", panels.stream().flatMap(p -> p.pseudonyms().stream()));
    key("organisation", panels.stream().flatMap(p -> p.organisations().stream()));
    if (weighted) {
      variables.add(
          Variable.number(name(PanelTable.WEIGHT), "Weight of the survey").with(Measure.SCALE));
    }
    Set<ItemRef> all = new LinkedHashSet<>();
    panels.forEach(p -> p.waves().forEach(w -> all.addAll(PanelTable.shown(w))));
    all.forEach(this::add);
    panels.forEach(p -> p.waves().forEach(w -> add(p, w)));
  }

  /**
   * Writes the panels of a study as one file.
   *
   * @param panels the panels, in study order
   * @return the file; empty when it would hold more than 100 million cells
   */
  public static Optional<byte[]> of(List<Panel> panels) {
    PanelSav sav = new PanelSav(panels);
    return (long) sav.rows * sav.variables.size() > MOST_CELLS
        ? Optional.empty()
        : Optional.of(sav.bytes());
  }

  private void key(String name, Stream<String> values) {
    int width = values.mapToInt(v -> v.getBytes(StandardCharsets.UTF_8).length).max().orElse(1);
    variables.add(Variable.text(name(name), "", Math.max(1, width)).with(Measure.NOMINAL));
  }

  private void add(ItemRef item) {
    PanelVariable variable = new PanelVariable(item, panels);
    variable
        .set()
        .ifPresent(q -> sets.computeIfAbsent(q, s -> new ArrayList<>()).add(variables.size()));
    items.add(variable);
    variables.add(variable.variable(name(item.toString())));
  }

  private void add(Panel panel, PanelWave wave) {
    List<IntFunction<String>> cells = items.stream().map(i -> i.cells(panel, wave)).toList();
    blocks.add(new Block(panel, wave, rows, cells));
    rows += wave.rows();
  }

  /** A name as SPSS allows it, which no other variable has, whatever the case of its letters. */
  private String name(String wanted) {
    String plain = wanted.replaceAll("[^A-Za-z0-9_.]", "_");
    String begun = plain.matches("[A-Za-z].*") ? plain : "v" + plain;
    String cut =
        begun.substring(0, Math.min(LONGEST_NAME, begun.length())).replaceAll("\\.+$", "_");
    String base = RESERVED.contains(cut.toUpperCase(Locale.ROOT)) ? cut + "_" : cut;
    String name = base;
    for (int i = 2; !names.add(name.toUpperCase(Locale.ROOT)); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  private byte[] bytes() {
    List<AnswerSet> answerSets = new ArrayList<>();
    sets.forEach(
        (question, members) ->
            answerSets.add(
                new AnswerSet(
                    "$" + name(question.id()), question.text(), Optional.of("1"), members)));
    int[] block = {0};
    return SavWriter.of(variables, answerSets)
        .bytes(
            rows,
            row -> {
              while (row >= blocks.get(block[0]).first() + blocks.get(block[0]).wave().rows()) {
                block[0]++;
              }
              return row(blocks.get(block[0]), row - blocks.get(block[0]).first());
            });
  }

  private String[] row(Block block, int row) {
    String[] cells = new String[variables.size()];
    Panel panel = block.panel();
    PanelWave wave = block.wave();
    int organisation = wave.organisation(row);
    int at = 0;
    cells[at++] = panel.survey().id();
    cells[at++] = wave.id();
    cells[at++] = panel.pseudonyms().get(wave.person(row));
    cells[at++] = organisation < 0 ? "" : panel.organisations().get(organisation);
    if (weighted) {
      cells[at++] = wave.weighting().map(w -> PanelTable.number(w.weight(row))).orElse("");
    }
    for (IntFunction<String> item : block.cells()) {
      cells[at++] = item.apply(row);
    }
    return cells;
  }
}
