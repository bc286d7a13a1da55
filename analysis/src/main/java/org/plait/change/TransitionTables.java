package org.plait.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.plait.change.Transitions.Move;
import org.plait.instrument.Category;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.study.WavePair;

/** Counts where the answers to one question went: by category, and by its favourable net. */
final class TransitionTables {

  private static final int GONE = -1;
  private static final int NO_KEY = -2;

  private final Panel panel;
  private final Question question;
  private final WaveLinks links;
  private final double confidence;

  TransitionTables(Panel panel, Question question, WaveLinks links, double confidence) {
    this.panel = panel;
    this.question = question;
    this.links = links;
    this.confidence = confidence;
  }

  /** Of an ordered item: each category by itself, and the favourable answers against the others. */
  List<Transitions> of(Analysis analysis, WavePair pair) {
    String item = analysis.quantity().item();
    Quantity position = new Quantities(panel, question).position(item);
    List<String> codes = question.codes().categories().stream().map(Category::code).toList();
    RowKey key = position.key(panel.survey().id(), Subgroup.EVERYBODY);
    List<Transitions> tables = new ArrayList<>();
    tables.add(table(key, pair, position, codes, place -> place));
    favourable(analysis).ifPresent(net -> tables.add(together(key, pair, position, net)));
    return tables;
  }

  private Optional<Net> favourable(Analysis analysis) {
    return Stream.concat(Stream.of(analysis.quantity()), analysis.beside().stream())
        .filter(q -> q.measure() == Measure.TOP_BOX)
        .findFirst()
        .flatMap(q -> question.codes().net(q.category()));
  }

  private Transitions together(RowKey key, WavePair pair, Quantity position, Net net) {
    List<String> both = List.of(net.id(), Transitions.OTHER);
    RowKey named =
        new RowKey(
            key.survey(),
            key.question(),
            key.item(),
            net.id(),
            key.groupBy(),
            key.group(),
            Measure.TOP_BOX.word());
    List<Category> categories = question.codes().categories();
    return table(
        named,
        pair,
        position,
        both,
        place -> net.codes().contains(categories.get(place).code()) ? 0 : 1);
  }

  private Transitions table(
      RowKey key, WavePair pair, Quantity position, List<String> names, IntUnaryOperator place) {
    long[] joined = new long[names.size()];
    PanelWave to = panel.wave(pair.to());
    Answers after = position.answers().apply(to).orElseThrow();
    for (int row = 0; row < to.rows(); row++) {
      if (after.valid(row)) {
        joined[place.applyAsInt((int) after.value(row))]++;
      }
    }
    long[][] counts = new long[names.size()][names.size() + 2];
    PanelWave from = panel.wave(pair.from());
    int[] rows = links.rows(to);
    Answers before = position.answers().apply(from).orElseThrow();
    for (int row = 0; row < from.rows(); row++) {
      if (before.valid(row)) {
        int answer = place.applyAsInt((int) before.value(row));
        int again = rows[from.person(row)];
        boolean answered = again >= 0 && after.valid(again) && keyed(to, again);
        int went = answered ? place.applyAsInt((int) after.value(again)) : GONE;
        went = keyed(from, row) ? went : NO_KEY;
        counts[answer][went >= 0 ? went : names.size() - 1 - went]++;
        if (went >= 0) {
          joined[went]--;
        }
      }
    }
    return new Transitions(key, pair, moves(names, counts), LongStream.of(joined).boxed().toList());
  }

  private static boolean keyed(PanelWave wave, int row) {
    return wave.responses().respondents().get(row).isPresent();
  }

  /** The column of those without a key only where there are any. */
  private List<Move> moves(List<String> names, long[][] counts) {
    List<String> columns = new ArrayList<>(names);
    columns.add(Transitions.GONE);
    boolean unkeyed = false;
    for (long[] row : counts) {
      unkeyed |= row[names.size() + 1] > 0;
    }
    if (unkeyed) {
      columns.add(Transitions.NO_KEY);
    }
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      long of = LongStream.of(counts[i]).sum();
      for (int j = 0; j < columns.size(); j++) {
        long n = counts[i][j];
        Outcome share = Proportion.of(n, of).estimate(ProportionInterval.WILSON, confidence);
        moves.add(
            new Move(names.get(i), columns.get(j), share, OptionalLong.of(n), OptionalLong.of(of)));
      }
    }
    return moves;
  }
}
