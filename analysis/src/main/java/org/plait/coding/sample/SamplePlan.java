package org.plait.coding.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plait.coding.CodedComments;
import org.plait.coding.Predictions;
import org.plait.coding.sample.SampleDesign.Size;
import org.plait.statistics.prevalence.CodingSampleSize;

/**
 * How many comments are drawn from each stratum, before chance comes in.
 *
 * <p><b>Input</b>: comments with content on coded questions that may be drawn. What coders have
 * read before may count towards a wanted half-width. <b>Formula</b>: {@link Allocation} for a
 * number of comments; for a half-width {@link CodingSampleSize#forShare} within each stratum or,
 * where a machine's scores divide them, {@link CodingSampleSize#forStrata} over those of one
 * survey, wave and question.
 *
 * @param design what was asked for
 * @param strata the strata, in study order
 * @param least the smallest number of comments that gives each stratum its floor
 */
public record SamplePlan(SampleDesign design, List<Stratum> strata, int least) {

  /** Copies the strata. */
  public SamplePlan {
    strata = List.copyOf(strata);
  }

  /**
   * Plans a draw.
   *
   * @param design what is wanted
   * @param coded the comments, and what was read before
   * @param pool which comments may be drawn
   * @param machine what a machine says of them; where its scores divide them, of all
   * @return the plan; where the wanted number is below {@link #least}, nothing is drawn
   */
  public static SamplePlan of(
      SampleDesign design, CodedComments coded, DrawPool pool, Predictions machine) {
    List<Stratum> strata = Strata.of(design, coded, pool, machine);
    int least = Allocation.least(sizes(strata), design.floor());
    List<Integer> given = given(design, strata, least);
    List<Stratum> planned = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      planned.add(strata.get(i).drawing(given.get(i)));
    }
    return new SamplePlan(design, planned, least);
  }

  private static List<Integer> given(SampleDesign design, List<Stratum> strata, int least) {
    Size size = design.size();
    if (size.total().isPresent()) {
      int total = size.total().get();
      return total < least
          ? strata.stream().map(none -> 0).toList()
          : allocated(design, strata, total);
    }
    if (design.bands().isEmpty()) {
      return strata.stream().map(stratum -> forHalfWidth(design, stratum)).toList();
    }
    Map<String, List<Stratum>> cells =
        strata.stream()
            .collect(Collectors.groupingBy(Stratum::cell, LinkedHashMap::new, Collectors.toList()));
    return cells.values().stream().flatMap(cell -> forHalfWidth(design, cell).stream()).toList();
  }

  private static List<Integer> allocated(SampleDesign design, List<Stratum> strata, int total) {
    return design.bands().isEmpty()
        ? Allocation.proportional(sizes(strata), total, design.floor())
        : Allocation.neyman(sizes(strata), spreads(strata), total, design.floor());
  }

  private static int forHalfWidth(SampleDesign design, Stratum stratum) {
    int unread = stratum.size();
    long missing = needed(design.size(), List.of(stratum)) - stratum.read();
    return (int) Math.min(unread, Math.max(missing, Math.min(design.floor(), unread)));
  }

  private static List<Integer> forHalfWidth(SampleDesign design, List<Stratum> cell) {
    int read = cell.stream().mapToInt(Stratum::read).sum();
    int least = Allocation.least(sizes(cell), design.floor());
    long missing = Math.max(least, needed(design.size(), cell) - read);
    return allocated(design, cell, (int) missing);
  }

  /** How many comments of a cell must be read in all. */
  static long needed(Size size, List<Stratum> cell) {
    if (cell.get(0).spread().isEmpty()) {
      long all = cell.get(0).size() + (long) cell.get(0).read();
      return CodingSampleSize.forShare(
          size.share(), size.halfWidth(), 0, all, size.confidenceLevel());
    }
    List<Integer> all = cell.stream().map(stratum -> stratum.size() + stratum.read()).toList();
    return CodingSampleSize.forStrata(all, spreads(cell), size.halfWidth(), size.confidenceLevel());
  }

  private static List<Integer> sizes(List<Stratum> strata) {
    return strata.stream().map(Stratum::size).toList();
  }

  private static List<Double> spreads(List<Stratum> strata) {
    return strata.stream().map(stratum -> stratum.spread().orElseThrow().value()).toList();
  }

  /**
   * The calculation, for people: what the size rests on, and a line a stratum.
   *
   * @return the lines
   */
  public List<String> lines() {
    return PlanText.lines(this);
  }
}
