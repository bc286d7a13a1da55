package org.plait.instrument.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.instrument.words.Difference.Kind;
import org.plait.study.finding.Spelling;

/** What differs between the answers that two questions offer. */
final class CategoryChanges {

  private static final int SHOWN = 3;

  private final AskedQuestion before;
  private final AskedQuestion after;
  private final Sentences sentences;

  CategoryChanges(AskedQuestion before, AskedQuestion after, Sentences sentences) {
    this.before = before;
    this.after = after;
    this.sentences = sentences;
  }

  void tell() {
    list("option", before.offered(), after.offered());
    list("answer that counts as missing", before.missing(), after.missing());
    list("row", before.rows(), after.rows());
    exported();
  }

  private void list(String noun, Map<String, String> was, Map<String, String> is) {
    only(Kind.ADDED, noun, is, was, "has");
    only(Kind.DROPPED, noun, was, is, "no longer has");
    List<String> relabelled =
        was.keySet().stream()
            .filter(is::containsKey)
            .filter(code -> !was.get(code).equals(is.get(code)))
            .toList();
    for (String code : relabelled) {
      sentences.add(
          Kind.RELABELLED,
          noun + " " + code + " was “" + was.get(code) + "”, is “" + is.get(code) + "”.");
    }
    order(noun, was, is);
  }

  private void only(
      Kind kind, String noun, Map<String, String> in, Map<String, String> notIn, String verb) {
    List<String> codes = in.keySet().stream().filter(c -> !notIn.containsKey(c)).toList();
    if (!codes.isEmpty()) {
      List<String> named = codes.stream().map(c -> "“" + in.get(c) + "” (" + c + ")").toList();
      sentences.add(
          kind,
          verb + " the " + noun + (codes.size() == 1 ? " " : "s ") + Spelling.list(named) + ".");
    }
  }

  private void order(String noun, Map<String, String> was, Map<String, String> is) {
    List<String> earlier = was.keySet().stream().filter(is::containsKey).toList();
    List<String> later = is.keySet().stream().filter(was::containsKey).toList();
    if (earlier.equals(later)) {
      return;
    }
    List<String> turned = new ArrayList<>(later);
    Collections.reverse(turned);
    sentences.add(
        turned.equals(earlier) ? Kind.REVERSED : Kind.RE_ORDERED,
        turned.equals(earlier)
            ? noun + "s stand the other way round."
            : noun + "s stand in another order: " + Spelling.list(later) + ".");
  }

  /** What the same exported value means in both; only values that stand in both are compared. */
  private void exported() {
    if (before.banding().isPresent() != after.banding().isPresent()) {
      sentences.add(
          Kind.RECODED,
          after.banding().isPresent()
              ? "was exported in categories, is exported as a number that falls into bands."
              : "was exported as a number that falls into bands, is exported in categories.");
      return;
    }
    Map<String, String> was = before.meanings();
    Map<String, String> is = after.meanings();
    List<String> codes = List.copyOf(after.offered().keySet());
    List<String> differing =
        was.keySet().stream()
            .filter(is::containsKey)
            .filter(value -> !was.get(value).equals(is.get(value)))
            .sorted()
            .toList();
    if (differing.isEmpty()) {
      renamed(was.keySet(), is.keySet());
    } else if (turned(was, is, codes)) {
      sentences.add(
          Kind.REVERSED,
          "is exported the other way round: "
              + pair(differing.get(0), was, is, before.offered())
              + ".");
    } else {
      List<String> pairs =
          differing.stream().limit(SHOWN).map(v -> pair(v, was, is, before.offered())).toList();
      sentences.add(
          Kind.RECODED, "exported values mean something else: " + String.join("; ", pairs) + ".");
    }
  }

  private void renamed(Set<String> was, Set<String> is) {
    boolean mapped = !before.values().isEmpty() || !after.values().isEmpty();
    if (mapped && Collections.disjoint(was, is) && !was.isEmpty() && !is.isEmpty()) {
      sentences.add(
          Kind.RECODED, "is exported with other values; `values` says what each of them means.");
    }
  }

  private static boolean turned(
      Map<String, String> was, Map<String, String> is, List<String> codes) {
    Map<String, String> mirror = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      mirror.put(codes.get(i), codes.get(codes.size() - 1 - i));
    }
    return was.keySet().equals(is.keySet())
        && was.keySet().stream().allMatch(v -> is.get(v).equals(mirror.get(was.get(v))));
  }

  private String pair(
      String value, Map<String, String> was, Map<String, String> is, Map<String, String> labels) {
    return value
        + " was “"
        + labels.getOrDefault(was.get(value), was.get(value))
        + "”, is “"
        + after.offered().getOrDefault(is.get(value), is.get(value))
        + "”";
  }
}
