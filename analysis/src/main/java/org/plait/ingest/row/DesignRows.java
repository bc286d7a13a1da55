package org.plait.ingest.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.ingest.DesignCells;
import org.plait.ingest.cell.PlainNumber;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.file.AnswerText;
import org.plait.instrument.Instrument;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.ReplicateRule;

/** Takes the cells that say how respondents were chosen, row by row. */
public final class DesignRows {

  private final WaveContext context;
  private final Function<String, Optional<String>> normal;
  private final DesignColumns design;
  private final int weightColumn;
  private final int strataColumn;
  private final int clusterColumn;
  private final int sizeColumn;
  private final List<Double> weights = new ArrayList<>();
  private final List<Optional<String>> strata = new ArrayList<>();
  private final List<Optional<String>> clusters = new ArrayList<>();
  private final List<Double> sizes = new ArrayList<>();
  private final int[] replicateColumns;
  private final List<double[]> replicates = new ArrayList<>();

  /**
   * Finds the columns.
   *
   * @param normal writes a code the same way wherever it comes from
   */
  DesignRows(
      DesignColumns design,
      Instrument instrument,
      WaveContext context,
      Function<String, Optional<String>> normal) {
    this.context = context;
    this.normal = normal;
    this.design = design;
    this.clusterColumn = column(instrument, design.cluster(), "cluster");
    this.weightColumn = column(instrument, design.weight(), "weight");
    this.strataColumn = column(instrument, design.strata(), "strata");
    this.sizeColumn = column(instrument, design.populationSize(), "population-size");
    this.replicateColumns =
        design.replicates().map(ReplicateRule::columns).orElse(List.of()).stream()
            .flatMap(this::named)
            .mapToInt(name -> column(instrument, Optional.of(name), "replicates"))
            .filter(column -> column != WaveContext.ABSENT)
            .toArray();
  }

  /** The columns that a name with a star stands for, in their order; without a star itself. */
  private Stream<String> named(String name) {
    int star = name.indexOf('*');
    if (star < 0) {
      return Stream.of(name);
    }
    String before = name.substring(0, star);
    String after = name.substring(star + 1);
    List<String> found =
        context.header().names().stream()
            .filter(column -> column.length() >= name.length())
            .filter(column -> column.startsWith(before) && column.endsWith(after))
            .toList();
    return found.isEmpty() ? Stream.of(name) : found.stream();
  }

  private int column(Instrument instrument, Optional<String> name, String key) {
    return name.map(n -> context.column(instrument, n, "`design." + key + "` of the survey"))
        .orElse(WaveContext.ABSENT);
  }

  void take(String[] cells) {
    clusters.add(code(clusterColumn, cells));
    if (weightColumn != WaveContext.ABSENT) {
      weights.add(number(cells[weightColumn]));
    }
    if (strataColumn != WaveContext.ABSENT) {
      strata.add(code(strataColumn, cells));
    }
    if (sizeColumn != WaveContext.ABSENT) {
      sizes.add(number(cells[sizeColumn]));
    }
    if (replicateColumns.length > 0) {
      double[] sets = new double[replicateColumns.length];
      Arrays.setAll(sets, r -> number(cells[replicateColumns[r]]));
      replicates.add(sets);
    }
  }

  private Optional<String> code(int column, String[] cells) {
    return column == WaveContext.ABSENT ? Optional.empty() : normal.apply(cells[column]);
  }

  private static double number(String cell) {
    return PlainNumber.parse(AnswerText.tidy(cell));
  }

  /** The cells of the rows that stay; one number of people is that of each row. */
  public DesignCells of(int[] kept) {
    List<Double> people =
        design.people().isPresent()
            ? IntStream.of(kept).mapToObj(row -> (double) design.people().getAsLong()).toList()
            : picked(sizes, kept);
    return new DesignCells(
        picked(weights, kept),
        picked(strata, kept),
        picked(clusters, kept),
        people,
        picked(replicates, kept));
  }

  private static <T> List<T> picked(List<T> all, int[] kept) {
    return all.isEmpty() ? List.of() : IntStream.of(kept).mapToObj(all::get).toList();
  }

  /** The column of the weights. */
  public String weightName() {
    return name(weightColumn);
  }

  /** The column of the strata. */
  public String strataName() {
    return name(strataColumn);
  }

  /** The column of the clusters. */
  public String clusterName() {
    return name(clusterColumn);
  }

  /** The column, or the key of the study where one number says it. */
  public String sizeName() {
    return sizeColumn == WaveContext.ABSENT ? "design.population-size" : name(sizeColumn);
  }

  /** How many sets of weights there are. */
  public int sets() {
    return replicateColumns.length;
  }

  private String name(int column) {
    return context.header().names().get(column);
  }
}
