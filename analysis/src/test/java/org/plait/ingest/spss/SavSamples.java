package org.plait.ingest.spss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.labelled.Variable.Measure;

/** A file with everything that a file can hold, made up from a seed. */
final class SavSamples {

  static final List<Variable> VARIABLES =
      List.of(
          Variable.number("respondent_number", "Number of the respondent").with(Measure.SCALE),
          Variable.number("q1", "My organisation supports me")
              .with(labels("1", "Disagree", "2", "Neither", "3", "Agree", "98", "Refused"))
              .with(new UserMissing(Set.of("98", "99"), Optional.empty()))
              .with(Measure.ORDINAL),
          Variable.number("age", "")
              .with(new UserMissing(Set.of("-1"), Optional.of(new UserMissing.Range(900, 999)))),
          Variable.number("interview", "Day of the interview").with(Kind.DATE),
          Variable.number("began", "").with(Kind.DATE_TIME),
          Variable.number("since", "").with(Kind.MONTH),
          Variable.text("region", "Region", 5)
              .with(labels("N", "North", "S", "South"))
              .with(new UserMissing(Set.of("X"), Optional.empty())),
          Variable.text("role", "Role", 20)
              .with(labels("specialist", "A specialist – früher „Fachkraft“"))
              .with(new UserMissing(Set.of("none"), Optional.empty()))
              .with(Measure.NOMINAL),
          Variable.text("comment", "Anything else?", 1_000),
          Variable.number("tick_a", "Help: A"),
          Variable.number("tick_b", "Help: B"));

  static final List<AnswerSet> SETS =
      List.of(
          new AnswerSet("$help", "What helped, «alles»", Optional.of("1"), List.of(9, 10)),
          new AnswerSet("$both", "Two answers", Optional.empty(), List.of(1, 2)));

  private SavSamples() {}

  static Map<String, String> labels(String... pairs) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.put(pairs[i], pairs[i + 1]);
    }
    return labels;
  }

  static List<String[]> cases(int count, long seed) {
    Random random = new Random(seed);
    List<String[]> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(
          new String[] {
            Integer.toString(60_000 + i),
            pick(random, "1", "2", "3", "", MissingMark.cell("98"), MissingMark.cell("99")),
            pick(random, "17", "64.5", "-98.125", MissingMark.cell("950"), MissingMark.cell("-1")),
            pick(random, "2024-02-29", "1583-01-01", ""),
            pick(random, "2024-01-15T09:30:00", "2024-01-15T23:59:59.500", ""),
            pick(random, "2024-02", "1999-12", ""),
            pick(random, "N", "S", MissingMark.cell("X"), ""),
            pick(random, "specialist", "sœur", MissingMark.cell("none"), ""),
            comment(random),
            pick(random, "0", "1"),
            pick(random, "0", "1", "")
          });
    }
    return cases;
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static String comment(Random random) {
    String words = "Résumé – naïve, \"quoted\"\tand\nbroken ";
    return words.repeat(random.nextInt(23)).strip();
  }
}
