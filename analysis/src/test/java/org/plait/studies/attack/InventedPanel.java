package org.plait.studies.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.SampleTables;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.statistics.response.BalanceDifference;
import org.plait.study.analysis.WavePair;

/**
 * Invented people who answered two questions in up to three waves, and the linked tables that a
 * report makes of them: everybody, by region and by role; who stayed, left and joined; why answers
 * are missing.
 */
final class InventedPanel {

  static final List<String> WAVES = List.of("T1", "T2", "T3");

  /** What those who were asked know of the questions. */
  static final Questionnaire QUESTIONNAIRE =
      new Questionnaire(
          Map.of(
              "opinion",
              Map.of("low", List.of("0", "1"), "high", List.of("3", "4")),
              "choice",
              Map.of(),
              "region",
              Map.of(),
              "role",
              Map.of()));

  private static final int FEWEST = 20;
  private static final int MOST = 400;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int OPINIONS = 5;
  private static final double ANSWERS = 0.97;

  private final List<Person> people;
  private final List<String> waves;
  private final boolean byRole;

  /** Somebody: the wave's answer to each question, or -1 where there is none. */
  private record Person(int region, int role, boolean[] in, int[] opinion, int[] choice) {}

  private InventedPanel(List<Person> people, List<String> waves, boolean byRole) {
    this.people = people;
    this.waves = waves;
    this.byRole = byRole;
  }

  /** A panel of between 20 and 400 people, of two or three waves. */
  static InventedPanel of(long seed) {
    // Neighbouring seeds begin alike, so they are spread first.
    Random random = new Random(seed * SPREAD);
    int size = FEWEST + (int) Math.floor(Math.pow(random.nextDouble(), 2) * (MOST - FEWEST + 1));
    double[] regions = shares(random, 2 + random.nextInt(3));
    double[] roles = shares(random, 2 + random.nextInt(2));
    double[] opinions = shares(random, OPINIONS);
    double[] choices = shares(random, 3 + random.nextInt(2));
    int waves = 2 + random.nextInt(2);
    double takesPart = 0.5 + random.nextDouble() / 2;
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean[] in = new boolean[waves];
      int[] opinion = new int[waves];
      int[] choice = new int[waves];
      for (int wave = 0; wave < waves; wave++) {
        in[wave] = random.nextDouble() < takesPart;
        opinion[wave] = random.nextDouble() < ANSWERS ? draw(random, opinions) : -1;
        choice[wave] = random.nextDouble() < ANSWERS ? draw(random, choices) : -1;
      }
      people.add(new Person(draw(random, regions), draw(random, roles), in, opinion, choice));
    }
    return new InventedPanel(people, WAVES.subList(0, waves), random.nextBoolean());
  }

  private static double[] shares(Random random, int number) {
    double[] shares = random.doubles(number, 0.02, 1).map(x -> x * x).toArray();
    double sum = IntStream.range(0, number).mapToDouble(i -> shares[i]).sum();
    return IntStream.range(0, number).mapToDouble(i -> shares[i] / sum).toArray();
  }

  private static int draw(Random random, double[] shares) {
    double left = random.nextDouble();
    for (int i = 0; i < shares.length - 1; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }

  /** The panel as it was a wave ago. */
  InventedPanel aWaveAgo() {
    return new InventedPanel(people, waves.subList(0, waves.size() - 1), byRole);
  }

  /** The panel without some of its people, who asked to be taken out. */
  InventedPanel without(int number) {
    return new InventedPanel(people.subList(number, people.size()), waves, byRole);
  }

  int size() {
    return people.size();
  }

  Instrument instrument() {
    return new SampleTables()
        .with(
            SampleTables.question(
                "opinion",
                QuestionType.ORDINAL,
                SampleTables.codes(
                    List.of(
                        new Net("low", "Low", List.of("0", "1")),
                        new Net("high", "High", List.of("3", "4"))),
                    "0",
                    "1",
                    "2",
                    "3",
                    "4")))
        .with(single("choice"))
        .with(single("region"))
        .with(single("role"))
        .instrument();
  }

  private static Question single(String id) {
    return SampleTables.question(id, QuestionType.SINGLE, SampleTables.codes("0", "1", "2", "3"));
  }

  Results tables() {
    List<EstimateRow> estimates = new ArrayList<>();
    List<EstimateRow> response = new ArrayList<>();
    List<EstimateRow> missing = new ArrayList<>();
    for (int wave = 0; wave < waves.size(); wave++) {
      int w = wave;
      List<Person> in = people.stream().filter(p -> p.in()[w]).toList();
      String name = waves.get(wave);
      response.add(row("", "respondents", "", "", "count", name, in.size(), in.size()));
      question(
          estimates, "region", "", "", name, in.stream().map(Person::region).toList(), List.of());
      question(estimates, "role", "", "", name, in.stream().map(Person::role).toList(), List.of());
      answers(estimates, in, "", "", w);
      broken(estimates, in, "region", w);
      if (byRole) {
        broken(estimates, in, "role", w);
      }
      missing(missing, "opinion", name, in.stream().map(p -> p.opinion()[w]).toList());
      missing(missing, "choice", name, in.stream().map(p -> p.choice()[w]).toList());
    }
    return new Results(
        SampleTables.SURVEY, estimates, List.of(), List.of(), response, attrition(), missing);
  }

  private void broken(List<EstimateRow> rows, List<Person> in, String by, int wave) {
    for (int group = 0; group < OPINIONS; group++) {
      int g = group;
      List<Person> some =
          in.stream().filter(p -> (by.equals("region") ? p.region() : p.role()) == g).toList();
      if (people.stream().anyMatch(p -> (by.equals("region") ? p.region() : p.role()) == g)) {
        answers(rows, some, by, String.valueOf(group), wave);
      }
    }
  }

  private void answers(List<EstimateRow> rows, List<Person> in, String by, String group, int wave) {
    String name = waves.get(wave);
    question(
        rows,
        "opinion",
        by,
        group,
        name,
        in.stream().map(p -> p.opinion()[wave]).toList(),
        List.of("low", "high"));
    question(
        rows,
        "choice",
        by,
        group,
        name,
        in.stream().map(p -> p.choice()[wave]).toList(),
        List.of());
  }

  private static void question(
      List<EstimateRow> rows,
      String question,
      String by,
      String group,
      String wave,
      List<Integer> answers,
      List<String> nets) {
    int base = (int) answers.stream().filter(a -> a >= 0).count();
    int categories = question.equals("opinion") ? OPINIONS : OPINIONS - 1;
    for (int category = 0; category < categories; category++) {
      int c = category;
      int n = (int) answers.stream().filter(a -> a == c).count();
      rows.add(row(question, String.valueOf(category), by, group, "proportion", wave, n, base));
    }
    for (String net : nets) {
      int n =
          (int) answers.stream().filter(a -> net.equals("low") ? a == 0 || a == 1 : a > 2).count();
      rows.add(row(question, net, by, group, "proportion", wave, n, base));
    }
  }

  private static void missing(
      List<EstimateRow> rows, String question, String wave, List<Integer> answers) {
    int without = (int) answers.stream().filter(a -> a < 0).count();
    for (String measure : List.of("count", "proportion")) {
      rows.add(row(question, "NO_ANSWER", "", "", measure, wave, without, answers.size()));
    }
  }

  private List<EstimateRow> attrition() {
    List<EstimateRow> rows = new ArrayList<>();
    for (int from = 0; from < waves.size(); from++) {
      for (int to = from + 1; to < waves.size(); to++) {
        int f = from;
        int t = to;
        List<String> pair = List.of(waves.get(from), waves.get(to));
        int before = (int) people.stream().filter(p -> p.in()[f]).count();
        int after = (int) people.stream().filter(p -> p.in()[t]).count();
        int both = (int) people.stream().filter(p -> p.in()[f] && p.in()[t]).count();
        rows.add(people("stayers", pair, both, before));
        rows.add(people("leavers", pair, before - both, before));
        rows.add(people("joiners", pair, after - both, after));
      }
    }
    if (waves.size() > 2) {
      patterns(rows);
    }
    return rows;
  }

  private void patterns(List<EstimateRow> rows) {
    for (int code = (1 << waves.size()) - 1; code > 0; code--) {
      StringBuilder pattern = new StringBuilder();
      for (int wave = 0; wave < waves.size(); wave++) {
        pattern.append((code >> (waves.size() - 1 - wave)) & 1);
      }
      String word = pattern.toString();
      int n =
          (int)
              people.stream()
                  .filter(
                      p ->
                          IntStream.range(0, waves.size())
                              .allMatch(w -> p.in()[w] == (word.charAt(w) == '1')))
                  .count();
      rows.add(people(word, waves, n, people.size()));
    }
  }

  /** How those who answered again differ from those who did not, in what describes them. */
  List<Balance> balances() {
    List<Balance> balances = new ArrayList<>();
    for (int from = 0; from < waves.size(); from++) {
      for (int to = from + 1; to < waves.size(); to++) {
        for (int category = 0; category < OPINIONS - 1; category++) {
          balances.add(balance("region", category, from, to, Person::region));
          balances.add(balance("role", category, from, to, Person::role));
        }
      }
    }
    return balances;
  }

  private Balance balance(
      String question, int category, int from, int to, ToIntFunction<Person> answer) {
    double[][] sides = new double[2][];
    for (int side = 0; side < 2; side++) {
      boolean again = side == 0;
      sides[side] =
          people.stream()
              .filter(p -> p.in()[from] && p.in()[to] == again)
              .mapToDouble(p -> answer.applyAsInt(p) == category ? 1 : 0)
              .toArray();
    }
    return new Balance(
        new RowKey(
            SampleTables.SURVEY,
            question,
            "",
            String.valueOf(category),
            "",
            "",
            Balance.DIFFERENCE),
        new WavePair(waves.get(from), waves.get(to)),
        BalanceDifference.ofShares(sides[0], sides[1]).estimate(),
        List.of(group(sides[0]), group(sides[1])),
        "made up");
  }

  private static Group group(double[] values) {
    return new Group(OptionalLong.of(Math.round(DoubleStream.of(values).sum())), values.length);
  }

  private static EstimateRow people(String category, List<String> waves, int n, int of) {
    return row("", category, "", "", "count", waves.get(0), n, of).of(waves);
  }

  private static EstimateRow row(
      String question,
      String category,
      String by,
      String group,
      String measure,
      String wave,
      int n,
      int base) {
    return SampleTables.row(
        new RowKey(SampleTables.SURVEY, question, "", category, by, group, measure), wave, n, base);
  }
}
