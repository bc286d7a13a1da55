package org.plait.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.AGREE;
import static org.plait.ingest.wave.Surveys.ordinal;
import static org.plait.ingest.wave.Surveys.texts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Scale;
import org.plait.instrument.Section;
import org.plait.study.ExportLayout;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;

class ReversedItemsTest {

  private static final List<String> ITEMS = List.of("a", "b", "c");

  private final Instrument instrument =
      new Instrument(
          "staff",
          List.of(
              new Section(
                  "s", "S", ITEMS.stream().map(i -> ordinal(i).codes(AGREE).in("T1")).toList())),
          List.of(),
          List.of(
              new Scale(
                  "support", "Support", ITEMS.stream().map(ItemRef::of).toList(), List.of(), 2)));

  private static Wave wave(String id) {
    return new Wave(
        id,
        id,
        id + ".csv",
        new ExportLayout(
            ExportLayout.Format.CSV,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MultipleLayout.columns()),
        Optional.empty(),
        LocalDate.of(2023, 1, 1));
  }

  private final Survey survey =
      new Survey(
          "staff",
          Path.of("staff.yaml"),
          List.of(wave("T1"), wave("T2"), wave("T3")),
          RowRules.NONE,
          Linkage.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static WaveResponses responses(String wave, int n, String reversed) {
    Random random = new Random(wave.hashCode());
    short[][] cells = new short[ITEMS.size()][n];
    for (int row = 0; row < n; row++) {
      int level = random.nextInt(5);
      for (int i = 0; i < cells.length; i++) {
        int answer = Math.min(4, Math.max(0, level + random.nextInt(3) - 1));
        cells[i][row] = (short) (ITEMS.get(i).equals(reversed) ? 4 - answer : answer);
      }
    }
    Map<ItemRef, AnswerColumn> columns = new LinkedHashMap<>();
    List<Optional<String>> none = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int row = 0; row < n; row++) {
      none.add(Optional.empty());
      lines.add(row + 2);
    }
    for (int i = 0; i < cells.length; i++) {
      columns.put(ItemRef.of(ITEMS.get(i)), CategoryColumn.of(cells[i]));
    }
    return new WaveResponses(
        "staff",
        wave,
        none,
        none,
        none,
        lines,
        columns,
        new Reconciliation("staff", wave, wave + ".csv", n, n, List.of()));
  }

  @Test
  void anItemWhoseCorrelationChangesSignIsNamedInThatWave() {
    List<WaveResponses> waves =
        List.of(responses("T1", 100, ""), responses("T2", 100, "b"), responses("T3", 100, ""));
    assertThat(texts(ReversedItems.find(survey, instrument, waves)))
        .containsExactly(
            "WARNING reversed-item T2.csv: b: must go with the rest of scale `support` in the same"
                + " direction in every wave, found the opposite direction from T1. If one of the"
                + " two waves exported its codes the other way round, declare `values` for it.");
  }

  @Test
  void tooFewAnswersSayNothing() {
    List<WaveResponses> waves = List.of(responses("T1", 20, ""), responses("T2", 20, "b"));
    assertThat(ReversedItems.find(survey, instrument, waves)).isEmpty();
  }
}
