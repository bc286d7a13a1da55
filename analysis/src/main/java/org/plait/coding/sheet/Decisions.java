package org.plait.coding.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.Codings;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnText;

/**
 * What all coders decided, each coder's decisions apart.
 *
 * @param all the decisions, in the order of the files
 */
public record Decisions(List<Decision> all) {

  private static final String NOT_READ = "not read yet";

  /** Copies the decisions. */
  public Decisions {
    all = List.copyOf(all);
  }

  /**
   * Who decided anything.
   *
   * @return the coders, in the order in which they first appear
   */
  public List<String> coders() {
    return all.stream().map(Decision::coder).distinct().toList();
  }

  /**
   * Who read for themselves.
   *
   * @return the coders without the one whose decisions settle differences
   */
  public List<String> readers() {
    return coders().stream().filter(coder -> !coder.equals(Codings.ADJUDICATOR)).toList();
  }

  /**
   * What one coder decided.
   *
   * @param coder the coder's name
   * @return the decisions
   */
  public List<Decision> of(String coder) {
    return all.stream().filter(decision -> decision.coder().equals(coder)).toList();
  }

  /**
   * The texts that two or more coders read.
   *
   * @param sample the draw, whose order they take
   * @return the texts
   */
  public List<DrawnText> shared(CodingSample sample) {
    Map<String, Map<String, Decision>> said = byText();
    return sample.texts().stream().filter(text -> of(text, said).size() > 1).toList();
  }

  /**
   * The texts on whose codes coders differ, unless it is settled, with what each said.
   *
   * @param sample the draw, whose order they take
   * @return for each text the words of every reader, in the order of {@link #readers}
   */
  public Map<DrawnText, List<String>> differences(CodingSample sample) {
    Set<String> settled = new LinkedHashSet<>();
    of(Codings.ADJUDICATOR).forEach(decision -> settled.add(decision.text().id()));
    Map<String, Map<String, Decision>> all = byText();
    Map<DrawnText, List<String>> differences = new LinkedHashMap<>();
    for (DrawnText text : sample.texts()) {
      Map<String, Decision> said = of(text, all);
      long kinds = said.values().stream().map(Decision::codes).distinct().count();
      if (kinds > 1 && !settled.contains(text.id())) {
        List<String> words = new ArrayList<>();
        for (String reader : readers()) {
          words.add(Optional.ofNullable(said.get(reader)).map(Decision::words).orElse(NOT_READ));
        }
        differences.put(text, words);
      }
    }
    return differences;
  }

  private static Map<String, Decision> of(DrawnText text, Map<String, Map<String, Decision>> said) {
    return said.getOrDefault(text.id(), Map.of());
  }

  /** What each reader said of each text, by the name of its row. */
  private Map<String, Map<String, Decision>> byText() {
    Map<String, Map<String, Decision>> said = new LinkedHashMap<>();
    for (Decision decision : all) {
      if (!decision.coder().equals(Codings.ADJUDICATOR)) {
        said.computeIfAbsent(decision.text().id(), id -> new LinkedHashMap<>())
            .putIfAbsent(decision.coder(), decision);
      }
    }
    return said;
  }
}
