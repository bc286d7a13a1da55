package org.plait.panel.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plait.ingest.RespondentCode;
import org.plait.study.CodeRule;

/**
 * Recognises people by codes that they made up themselves, wave after wave. Two codes are of one
 * person where enough of their parts are the same; a part that was left out agrees with none.
 *
 * <p>A respondent is linked to a person of earlier waves only where each is the other's nearest and
 * nobody else is as near. Everything else is a tie, and is linked to nobody.
 */
public final class CodeLinking {

  /** Stands for a respondent who is nobody of an earlier wave. */
  public static final int UNKNOWN = -1;

  private final CodeRule rule;
  private final List<int[]> choices = new ArrayList<>();
  private final Map<String, Set<Integer>> people = new LinkedHashMap<>();
  private final Map<List<String>, Set<String>> alike = new HashMap<>();
  private final Set<Integer> tied = new HashSet<>();

  /** Links by what the study says of its codes: their parts, and how many must agree. */
  public CodeLinking(CodeRule rule) {
    this.rule = rule;
    choose(new int[rule.agree()], 0, 0);
  }

  /** All ways to choose the parts that agree. */
  private void choose(int[] chosen, int filled, int next) {
    if (filled == chosen.length) {
      choices.add(chosen.clone());
      return;
    }
    for (int part = next; part < rule.parts().size(); part++) {
      chosen[filled] = part;
      choose(chosen, filled + 1, part + 1);
    }
  }

  /**
   * The people of a wave, where they are of an earlier one.
   *
   * @param persons each row's person, or {@link #UNKNOWN}
   * @param counts how they were recognised
   * @param ties whether each row is tied
   */
  public record Linked(int[] persons, CodeCounts counts, boolean[] ties) {}

  /** Links the rows of a wave to people of earlier ones. */
  public Linked wave(List<Optional<String>> codes) {
    Map<String, List<Integer>> rows = rowsByCode(codes);
    Map<String, Nearest> nearest = new LinkedHashMap<>();
    rows.keySet().forEach(code -> nearest.put(code, nearest(code)));
    Map<Integer, Suitors> suitors = suitors(rows, nearest);
    int[] persons = new int[codes.size()];
    Arrays.fill(persons, UNKNOWN);
    boolean[] ties = new boolean[codes.size()];
    long same = 0;
    long near = 0;
    for (Map.Entry<String, List<Integer>> entry : rows.entrySet()) {
      Nearest found = nearest.get(entry.getKey());
      if (entry.getValue().size() > 1 || tied(found, suitors)) {
        entry.getValue().forEach(row -> ties[row] = true);
        tied.addAll(found.people);
      } else if (found.chosen(suitors)) {
        int person = found.people.iterator().next();
        persons[entry.getValue().get(0)] = person;
        boolean whole = people.getOrDefault(entry.getKey(), Set.of()).contains(person);
        same += whole ? 1 : 0;
        near += whole ? 0 : 1;
      }
    }
    return new Linked(persons, new CodeCounts(same, near, count(ties), without(codes)), ties);
  }

  private static Map<String, List<Integer>> rowsByCode(List<Optional<String>> codes) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < codes.size(); row++) {
      int at = row;
      codes
          .get(row)
          .map(RespondentCode::plain)
          .ifPresent(code -> rows.computeIfAbsent(code, c -> new ArrayList<>()).add(at));
    }
    return rows;
  }

  /** The rows that come near to each person. */
  private static Map<Integer, Suitors> suitors(
      Map<String, List<Integer>> rows, Map<String, Nearest> nearest) {
    Map<Integer, Suitors> suitors = new HashMap<>();
    nearest.forEach(
        (code, found) ->
            found.people.forEach(
                person ->
                    suitors
                        .computeIfAbsent(person, p -> new Suitors())
                        .add(found.agree, rows.get(code).size())));
    return suitors;
  }

  /** Whether a code is as near to another person, or another row as near to the person. */
  private static boolean tied(Nearest found, Map<Integer, Suitors> suitors) {
    return found.people.size() > 1
        || found.people.stream().anyMatch(person -> suitors.get(person).rival(found.agree));
  }

  private static long count(boolean[] ties) {
    return IntStream.range(0, ties.length).filter(row -> ties[row]).count();
  }

  private static long without(List<Optional<String>> codes) {
    return codes.stream().filter(Optional::isEmpty).count();
  }

  /** Remembers the code of a person, under which they may be recognised later. */
  public void know(String written, int person, boolean tie) {
    String code = RespondentCode.plain(written);
    people.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(person);
    for (List<String> key : keys(code)) {
      alike.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(code);
    }
    if (tie) {
      tied.add(person);
    }
  }

  /** The only person who ever wrote a code. */
  public Optional<Integer> only(String code) {
    Set<Integer> wrote = people.getOrDefault(RespondentCode.plain(code), Set.of());
    return wrote.size() == 1 ? Optional.of(wrote.iterator().next()) : Optional.empty();
  }

  /** Everybody whose code was ever as near to one person as to another. */
  public Set<Integer> tied() {
    return Set.copyOf(tied);
  }

  private Nearest nearest(String code) {
    Nearest nearest = new Nearest();
    List<String> parts = RespondentCode.parts(code);
    Set<String> met = new HashSet<>();
    for (List<String> key : keys(code)) {
      for (String other : alike.getOrDefault(key, Set.of())) {
        if (met.add(other)) {
          nearest.add(agreeing(parts, RespondentCode.parts(other)), people.get(other));
        }
      }
    }
    return nearest;
  }

  private static int agreeing(List<String> parts, List<String> others) {
    int agree = 0;
    for (int i = 0; i < parts.size(); i++) {
      agree += !parts.get(i).isEmpty() && parts.get(i).equals(others.get(i)) ? 1 : 0;
    }
    return agree;
  }

  /** One entry for each choice of parts that are all there. */
  private List<List<String>> keys(String code) {
    List<String> parts = RespondentCode.parts(code);
    List<List<String>> keys = new ArrayList<>();
    for (int c = 0; c < choices.size(); c++) {
      List<String> key = new ArrayList<>(List.of(Integer.toString(c)));
      for (int part : choices.get(c)) {
        key.add(parts.get(part));
      }
      if (!key.contains("")) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The people nearest to a code. */
  private static final class Nearest {
    private int agree;
    private Set<Integer> people = new LinkedHashSet<>();

    /** Whether nobody else's code is nearer to the only person near. */
    boolean chosen(Map<Integer, Suitors> suitors) {
      return people.size() == 1 && suitors.get(people.iterator().next()).best == agree;
    }

    void add(int parts, Set<Integer> others) {
      if (parts > agree) {
        agree = parts;
        people = new LinkedHashSet<>();
      }
      if (parts == agree) {
        people.addAll(others);
      }
    }
  }

  /** How near the rows of a wave come to a person of an earlier one. */
  private static final class Suitors {
    private int best;
    private int rows;

    void add(int agree, int number) {
      if (agree > best) {
        best = agree;
        rows = 0;
      }
      rows += agree == best ? number : 0;
    }

    /** Whether a row that comes so near is one of several. */
    boolean rival(int agree) {
      return agree == best && rows > 1;
    }
  }
}
