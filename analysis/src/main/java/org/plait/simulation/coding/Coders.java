package org.plait.simulation.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.plan.CoderPlan;

/**
 * What coders record: the true themes with the planned chances of a slip, each apart from the
 * other, by the version of the codebook of their time.
 */
public final class Coders {

  private final CoderPlan plan;
  private final CodeFamilies families;
  private final List<EarlierCodes> earlier;
  private final Chance chance;

  /** Coders who read as a plan says. */
  public Coders(CoderPlan plan, CodeFamilies families, List<EarlierCodes> earlier, Chance chance) {
    this.plan = plan;
    this.families = families;
    this.earlier = List.copyOf(earlier);
    this.chance = chance.named("coders");
  }

  /** The codes that a coder of these comments could take one for. */
  static List<String> used(List<ReadComment> comments) {
    return List.copyOf(
        new TreeSet<>(comments.stream().flatMap(c -> c.given().base().codes().stream()).toList()));
  }

  /** What one coder says of a comment, the first time or again, by the codebook as it is. */
  CodersWord word(String coder, ReadComment comment, List<String> used, boolean again) {
    Voice voice = new Voice(coder, comment, again);
    Set<String> codes = recorded(voice, used);
    String sentiment = sentiment(voice);
    Optional<CoderPlan.Earlier> before = again ? Optional.empty() : plan.earlier(comment.wave());
    Optional<EarlierCodes> book =
        before.flatMap(
            b -> earlier.stream().filter(e -> e.version().equals(b.version())).findFirst());
    if (book.isEmpty()) {
      return new CodersWord(comment, coder, List.copyOf(codes), families.version(), sentiment);
    }
    codes.addAll(besides(voice, before.get().also()));
    return new CodersWord(
        comment, coder, inWordsOf(book.get(), codes, voice), book.get().version(), sentiment);
  }

  /** A coder reading a comment; the chances of a second reading are others. */
  private final class Voice {
    private final String name;
    private final ReadComment comment;
    private final boolean again;

    Voice(String coder, ReadComment comment, boolean again) {
      this.name = String.join(" ", coder, comment.question().survey(), comment.given().wave());
      this.comment = comment;
      this.again = again;
    }

    List<String> truth() {
      return comment.given().base().codes();
    }

    long person() {
      return comment.given().person().id();
    }

    Chance about(String what) {
      Chance first = chance.named(String.join(" ", name, comment.question().question(), what));
      if (!again) {
        return first;
      }
      double point = first.named("as before").uniform(person(), 0);
      return point < plan.bridge().orElseThrow().same() ? first : first.named("again");
    }

    double point(String what) {
      return about(what).uniform(person(), 0);
    }
  }

  private Set<String> recorded(Voice voice, List<String> used) {
    Set<String> codes = new LinkedHashSet<>();
    for (String code : voice.truth()) {
      if (families.isTheme(code)) {
        theme(code, voice, used).ifPresent(codes::add);
      } else {
        codes.add(code);
      }
    }
    boolean themes = voice.truth().stream().allMatch(families::isTheme);
    if (themes && voice.point("adds") < plan.slips().added()) {
      List<String> any = used.stream().filter(families::isTheme).toList();
      one(any, voice, "added").ifPresent(codes::add);
    }
    return codes;
  }

  /** By which code a true theme is recorded; by none where it is missed. */
  private Optional<String> theme(String code, Voice voice, List<String> used) {
    CoderPlan.Slips slips = plan.slips();
    double point = voice.point("slip " + code);
    List<String> siblings = families.siblings(code, used);
    if (point < slips.keep() || point < slips.keep() + slips.sibling() && siblings.isEmpty()) {
      return Optional.of(code);
    }
    if (point < slips.keep() + slips.sibling()) {
      return one(siblings, voice, "instead of " + code);
    }
    return point < slips.keep() + slips.sibling() + slips.other()
        ? one(families.others(code, used), voice, "instead of " + code)
        : Optional.empty();
  }

  private static Optional<String> one(List<String> from, Voice voice, String what) {
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.about(what).pick(from, voice.person(), 0));
  }

  /** What coders of an earlier version took for another theme too. */
  private static List<String> besides(Voice voice, List<CoderPlan.Also> also) {
    return also.stream()
        .filter(a -> voice.truth().contains(a.code()))
        .filter(a -> voice.point("also " + a.code() + " " + a.as()) < a.chance())
        .map(CoderPlan.Also::as)
        .toList();
  }

  /** Codes as an earlier version has them; of several for one, any. */
  private static List<String> inWordsOf(EarlierCodes book, Set<String> codes, Voice voice) {
    Set<String> before = new LinkedHashSet<>();
    for (String code : codes) {
      one(book.of(code), voice, "name of " + code).ifPresent(before::add);
    }
    return new ArrayList<>(before);
  }

  /** Nine times in ten as it is, else neither good nor bad. */
  private String sentiment(Voice voice) {
    return voice.point("sentiment") < 0.9 ? voice.comment.given().base().sentiment() : "0";
  }
}
