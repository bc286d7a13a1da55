package org.plait.change.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.plait.change.comparison.Analysis;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.question.Answers;
import org.plait.change.question.Quantities;
import org.plait.change.question.Quantity;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Category;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.study.analysis.WavePair;

/** Counts where the answers to one question went: by category, and by its favourable net. */
final class TransitionTables {

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
    Counts counts = count(pair, position, codes.size());
    List<Transitions> tables = new ArrayList<>();
    tables.add(table(key, pair, counts, codes));
    favourable(analysis).ifPresent(net -> tables.add(together(key, pair, counts, net)));
    return tables;
  }

  private Optional<Net> favourable(Analysis analysis) {
    return Stream.concat(Stream.of(analysis.quantity()), analysis.beside().stream())
        .filter(q -> q.measure() == Measure.TOP_BOX)
        .findFirst()
        .flatMap(q -> question.codes().net(q.category()));
  }

  private Transitions together(RowKey key, WavePair pair, Counts counts, Net net) {
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
    IntUnaryOperator place =
        category -> net.codes().contains(categories.get(category).code()) ? 0 : 1;
    return table(named, pair, counts.together(place, both.size()), both);
  }

  private Transitions table(RowKey key, WavePair pair, Counts counts, List<String> names) {
    List<Long> joined = LongStream.of(counts.joined()).boxed().toList();
    return new Transitions(key, pair, moves(names, counts.moves()), joined);
  }

  /**
   * How many people went where.
   *
   * @param moves by earlier and later category; after those the people who did not answer again,
   *     and those without a key
   * @param joined by later category those who had not answered before
   */
  private record Counts(long[][] moves, long[] joined) {

    /** The same with categories put together, each in its place. */
    Counts together(IntUnaryOperator place, int places) {
      int categories = joined.length;
      long[][] put = new long[places][places + 2];
      long[] came = new long[places];
      for (int i = 0; i < categories; i++) {
        came[place.applyAsInt(i)] += joined[i];
        for (int j = 0; j < categories + 2; j++) {
          int to = j < categories ? place.applyAsInt(j) : j - categories + places;
          put[place.applyAsInt(i)][to] += moves[i][j];
        }
      }
      return new Counts(put, came);
    }
  }

  private Counts count(WavePair pair, Quantity position, int categories) {
    PanelWave from = panel.wave(pair.from());
    PanelWave to = panel.wave(pair.to());
    CategoryColumn before = column(position, from);
    CategoryColumn after = column(position, to);
    long[] joined = new long[categories];
    for (int row = 0; row < to.rows(); row++) {
      if (after.given(row)) {
        joined[after.category(row)]++;
      }
    }
    long[][] moves = new long[categories][categories + 2];
    int[] rows = links.rows(to);
    for (int row = 0; row < from.rows(); row++) {
      if (before.given(row)) {
        int again = rows[from.person(row)];
        boolean answered = again >= 0 && after.given(again) && keyed(to, again);
        int gone = categories + (keyed(from, row) ? 0 : 1);
        boolean followed = answered && gone == categories;
        moves[before.category(row)][followed ? after.category(again) : gone]++;
        if (followed) {
          joined[after.category(again)]--;
        }
      }
    }
    return new Counts(moves, joined);
  }

  private static CategoryColumn column(Quantity position, PanelWave wave) {
    return position.answers().apply(wave).flatMap(Answers::categories).orElseThrow().column();
  }

  private static boolean keyed(PanelWave wave, int row) {
    return wave.recognised(row);
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
