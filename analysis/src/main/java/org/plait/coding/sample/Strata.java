package org.plait.coding.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.coding.CodedComments;
import org.plait.coding.Predictions;
import org.plait.coding.Reading;
import org.plait.coding.sample.SampleDesign.By;
import org.plait.text.Comment;

/** Puts the comments that may be drawn into strata, in study order. */
final class Strata {

  private final SampleDesign design;
  private final Predictions machine;
  private final Map<List<String>, List<Comment>> open = new LinkedHashMap<>();
  private final Map<List<String>, List<Reading>> before = new LinkedHashMap<>();

  private Strata(SampleDesign design, Predictions machine) {
    this.design = design;
    this.machine = machine;
  }

  static List<Stratum> of(
      SampleDesign design, CodedComments coded, DrawPool pool, Predictions machine) {
    Strata strata = new Strata(design, machine);
    coded.readings().stream().filter(Reading::content).forEach(r -> strata.add(r, pool));
    return strata.open.keySet().stream().map(strata::stratum).toList();
  }

  private void add(Reading reading, DrawPool pool) {
    boolean drawable = pool.open().test(reading);
    if (drawable || pool.before().test(reading)) {
      List<String> name = List.of(cell(reading.comment()), band(reading.comment()));
      open.computeIfAbsent(name, n -> new ArrayList<>());
      if (drawable) {
        open.get(name).add(reading.comment());
      } else {
        before.computeIfAbsent(name, n -> new ArrayList<>()).add(reading);
      }
    }
  }

  private Stratum stratum(List<String> name) {
    List<Reading> read = before.getOrDefault(name, List.of());
    List<Comment> comments = open.get(name);
    Optional<Spread> spread =
        design.bands().map(bands -> Spread.of(bands.theme(), machine, read, comments));
    return new Stratum(name.get(0), name.get(1), read.size(), comments, spread, 0);
  }

  private String cell(Comment comment) {
    List<String> parts = new ArrayList<>(List.of(comment.survey()));
    if (design.strata().contains(By.WAVE)) {
      parts.add(comment.wave());
    }
    if (design.strata().contains(By.QUESTION)) {
      parts.add(comment.question());
    }
    return String.join("/", parts);
  }

  private String band(Comment comment) {
    return design
        .bands()
        .map(bands -> bands.band(machine.score(comment, bands.theme())))
        .orElse("");
  }
}
