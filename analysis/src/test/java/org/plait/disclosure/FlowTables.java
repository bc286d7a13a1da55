package org.plait.disclosure;

import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.Decomposition.Kind;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.instrument.Comparability;
import org.plait.instrument.Net;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

/**
 * One ordered question of three categories, of which the last is favourable, in two waves: those
 * who stayed by both answers, those who left and those who joined, and all tables made of them.
 */
record FlowTables(int[][] stayed, int[] left, int[] joined) {
  static final WavePair WAVES = new WavePair("T1", "T2");
  private static final String[] CODES = {"1", "2", "3"};
  private static final String NET = "high";
  private static final Method COUNTED = new Method("count", "");

  static FlowTables random(long seed) {
    Random random = new Random(seed);
    int[][] stayed = new int[3][3];
    int[] left = new int[3];
    int[] joined = new int[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        stayed[i][j] = random.nextInt(i == j ? 40 : 16);
      }
      left[i] = random.nextInt(30);
      joined[i] = random.nextInt(30);
    }
    return new FlowTables(stayed, left, joined);
  }

  int from(int i) {
    return left[i] + IntStream.of(stayed[i]).sum();
  }

  int to(int j) {
    return joined[j] + IntStream.range(0, 3).map(i -> stayed[i][j]).sum();
  }

  int pairs() {
    return IntStream.range(0, 3).map(i -> IntStream.of(stayed[i]).sum()).sum();
  }

  private SampleTables sample() {
    return new SampleTables()
        .with(
            SampleTables.question(
                "q",
                QuestionType.ORDINAL,
                SampleTables.codes(List.of(new Net(NET, NET, List.of("3"))), CODES)));
  }

  Results safe() {
    List<EstimateRow> estimates = new ArrayList<>();
    int nFrom = IntStream.range(0, 3).map(this::from).sum();
    int nTo = IntStream.range(0, 3).map(this::to).sum();
    for (int i = 0; i < 3; i++) {
      estimates.add(row(key("q", "", CODES[i], "", ""), "T1", from(i), nFrom));
      estimates.add(row(key("q", "", CODES[i], "", ""), "T2", to(i), nTo));
    }
    estimates.add(row(net(), "T1", from(2), nFrom));
    estimates.add(row(net(), "T2", to(2), nTo));
    Results results =
        new Results(
            SampleTables.SURVEY,
            estimates,
            List.of(comparison(whole(), moved()), comparison(net(), crossed())),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return DisclosureControl.of(
            DisclosureRule.DEFAULT, sample().instrument(), SampleTables.survey())
        .apply(results);
  }

  Flows shown() {
    return control().apply(flows());
  }

  /** The same beside an earlier report. */
  Flows beside(ShownFigures shown) {
    return control().beside(shown).apply(flows());
  }

  /** What the earlier report shows and would have to be hidden. */
  List<Exposed> exposed(ShownFigures shown) {
    return control().beside(shown).exposed(flows());
  }

  private FlowControl control() {
    return FlowControl.of(
        DisclosureRule.DEFAULT, sample().instrument(), SampleTables.survey(), safe());
  }

  Flows flows() {
    return new Flows(List.of(decomposition()), List.of(table(), together()));
  }

  private static RowKey net() {
    return key("q", "", NET, "", "").withMeasure("top_box");
  }

  private static RowKey whole() {
    return key("q", "", "", "", "").withMeasure("relative_effect");
  }

  Movers moved() {
    int up = stayed[0][1] + stayed[0][2] + stayed[1][2];
    int down = stayed[1][0] + stayed[2][0] + stayed[2][1];
    return new Movers(up, pairs() - up - down, down);
  }

  Movers crossed() {
    int up = stayed[0][2] + stayed[1][2];
    int down = stayed[2][0] + stayed[2][1];
    return new Movers(up, pairs() - up - down, down);
  }

  private ComparisonRow comparison(RowKey key, Movers movers) {
    long nFrom = IntStream.range(0, 3).map(this::from).sum();
    long nTo = IntStream.range(0, 3).map(this::to).sum();
    return new ComparisonRow(
        key,
        WAVES,
        Role.PRIMARY,
        Design.OVERLAPPING,
        Estimate.of(key.measure(), 0.1, 60, COUNTED),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bases.of(nFrom, nTo, pairs()),
        Optional.of(movers),
        Comparability.EXACT,
        Optional.empty(),
        "made up");
  }

  private Decomposition decomposition() {
    Estimate any = Estimate.of("top_box", 0.1, 60, COUNTED);
    OptionalLong some = OptionalLong.of(60);
    List<Part> parts =
        IntStream.range(0, 4).mapToObj(i -> new Part(Kind.values()[i], any, some, some)).toList();
    int later = stayed[0][2] + stayed[1][2] + stayed[2][2];
    return new Decomposition(
        net(),
        WAVES,
        false,
        parts,
        List.of(
            new Group(OptionalLong.of(IntStream.of(stayed[2]).sum()), pairs()),
            new Group(OptionalLong.of(later), pairs()),
            new Group(OptionalLong.of(stayed[2][2]), IntStream.of(stayed[2]).sum()),
            new Group(
                OptionalLong.of(later - stayed[2][2]), pairs() - IntStream.of(stayed[2]).sum()),
            new Group(OptionalLong.of(left[2]), IntStream.of(left).sum()),
            new Group(OptionalLong.of(joined[2]), IntStream.of(joined).sum())));
  }

  private Transitions table() {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        moves.add(move(CODES[i], CODES[j], stayed[i][j], from(i)));
      }
      moves.add(move(CODES[i], Transitions.GONE, left[i], from(i)));
    }
    return new Transitions(whole(), WAVES, moves, joiners());
  }

  private List<Long> joiners() {
    return IntStream.of(joined).asLongStream().boxed().toList();
  }

  private Transitions together() {
    int high = from(2);
    int other = from(0) + from(1);
    int within = stayed[0][0] + stayed[0][1] + stayed[1][0] + stayed[1][1];
    List<Move> moves =
        List.of(
            move(NET, NET, stayed[2][2], high),
            move(NET, Transitions.OTHER, crossed().down(), high),
            move(NET, Transitions.GONE, left[2], high),
            move(Transitions.OTHER, NET, crossed().up(), other),
            move(Transitions.OTHER, Transitions.OTHER, within, other),
            move(Transitions.OTHER, Transitions.GONE, left[0] + left[1], other));
    return new Transitions(
        net(), WAVES, moves, List.of((long) joined[2], (long) joined[0] + joined[1]));
  }

  private static Move move(String from, String to, long n, long of) {
    Estimate share = Estimate.of("share", of == 0 ? 0 : (double) n / of, of, COUNTED);
    return new Move(from, to, share, OptionalLong.of(n), OptionalLong.of(of));
  }
}
