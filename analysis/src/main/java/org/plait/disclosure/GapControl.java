package org.plait.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.PairRow;
import org.plait.coding.gap.ThemesSeen;
import org.plait.coding.gap.UncodedGroups;
import org.plait.disclosure.cell.Limits;
import org.plait.panel.Panel;
import org.plait.study.report.DisclosureRule;
import org.plait.text.keyness.KeywordRow;
import org.plait.text.keyness.KeywordRow.Share;

/**
 * Leaves out what could point to few people: a word that somebody, but fewer than the minimum, used
 * or did not use on either side; of words by group also where that holds of any group of the same
 * question, as the others would give it away; two themes where any of the four counts of comments
 * with and without them is small, or one of them is hidden in a wave; of the themes whose counts
 * are told one by one those that somebody, but fewer than the minimum, spoke of, or that are hidden
 * in a wave; a group of uncoded comments of fewer people than a base has, and words that fewer
 * people of a group used than the minimum. Which are left out is not said.
 */
public final class GapControl {

  /** With fewer codings the share of themes seen once would tell how many there are. */
  private static final int FEWEST_SIGHTINGS = 200;

  /** How many words name a group. */
  private static final int TERMS = 3;

  private final Limits limits;
  private final Map<String, Panel> panels;
  private final List<EstimateRow> themes;
  private final ShownFigures before;

  private GapControl(
      Limits limits, Map<String, Panel> panels, List<EstimateRow> themes, ShownFigures before) {
    this.limits = limits;
    this.themes = List.copyOf(themes);
    this.panels = Map.copyOf(panels);
    this.before = before;
  }

  /**
   * The control of a study.
   *
   * @param rule the limits
   * @param panels its panels, which know the sensitive questions
   * @param themes its estimates of themes, after disclosure control
   * @return the control
   */
  public static GapControl of(DisclosureRule rule, List<Panel> panels, List<EstimateRow> themes) {
    Map<String, Panel> bySurvey = new HashMap<>();
    panels.forEach(panel -> bySurvey.put(panel.survey().id(), panel));
    return new GapControl(Limits.of(rule), bySurvey, themes, ShownFigures.NONE);
  }

  /**
   * The same control beside an earlier report: a word or pair of themes is left out where a few
   * comments more or fewer have it, or have it not, as of two reports with a wave between them.
   *
   * @param shown the figures that the earlier report shows
   * @return the control
   */
  public GapControl beside(ShownFigures shown) {
    return new GapControl(limits, panels, themes, shown);
  }

  /**
   * What may be shown.
   *
   * @param gaps everything
   * @return those rows that may be shown, in the same order
   */
  public CodebookGaps apply(CodebookGaps gaps) {
    return new CodebookGaps(
        words(gaps.keywords()),
        gaps.pairs().stream().filter(this::mayShow).toList(),
        gaps.seen().stream().flatMap(this::shown).toList(),
        new UncodedGroups(
            gaps.uncoded().groups().stream().flatMap(this::shown).toList(),
            gaps.uncoded().stability()));
  }

  private List<KeywordRow> words(List<KeywordRow> rows) {
    Map<List<String>, List<KeywordRow>> together = new LinkedHashMap<>();
    for (KeywordRow row : rows) {
      together.computeIfAbsent(family(row), key -> new ArrayList<>()).add(row);
    }
    return rows.stream()
        .filter(row -> together.get(family(row)).stream().allMatch(this::safe))
        .filter(row -> safeRest(together.get(family(row))))
        .toList();
  }

  /** A word between two waves, or a word in all groups that one question makes. */
  private static List<String> family(KeywordRow row) {
    String waves = row.sides().betweenWaves() ? row.sides().from() + " " + row.sides().to() : "";
    return List.of(row.survey(), row.question(), row.sides().groupBy(), waves, row.term());
  }

  private boolean safe(KeywordRow row) {
    Limits own = limits(row.survey(), row.question());
    return Stream.of(row.from(), row.to()).noneMatch(share -> hides(own, share))
        && EarlierWords.safe(before, row, own);
  }

  /** Those in no group are what the groups leave of all. */
  private boolean safeRest(List<KeywordRow> family) {
    KeywordRow first = family.get(0);
    if (first.sides().betweenWaves()) {
      return true;
    }
    long with = first.from().with() + first.to().with();
    long comments = first.from().comments() + first.to().comments();
    for (KeywordRow row : family) {
      with -= row.to().with();
      comments -= row.to().comments();
    }
    return !hides(limits(first.survey(), first.question()), new Share(with, comments));
  }

  private static boolean hides(Limits own, Share share) {
    return own.hidesBase(share.comments())
        || own.hidesCount(share.with())
        || own.hidesCount(share.comments() - share.with());
  }

  private boolean mayShow(PairRow row) {
    Limits own = limits(row.survey(), row.question());
    return !own.hidesBase(row.read())
        && Stream.of(
                row.both(),
                row.withOne() - row.both(),
                row.withOther() - row.both(),
                row.read() - row.withOne() - row.withOther() + row.both())
            .noneMatch(own::hidesCount)
        && EarlierWords.safe(before, row, own)
        && Stream.of(row.one(), row.other())
            .allMatch(code -> shown(row.survey(), row.question(), code));
  }

  /** Counts over all waves would give away the one wave in which the theme is hidden. */
  private boolean shown(String survey, String question, String code) {
    List<EstimateRow> rows =
        themes.stream()
            .filter(row -> row.key().total() && row.key().category().equals(code))
            .filter(row -> row.key().survey().equals(survey))
            .filter(row -> row.key().question().equals(question))
            .toList();
    return !rows.isEmpty()
        && rows.stream().noneMatch(row -> row.outcome().fold(e -> false, u -> false, s -> true));
  }

  private Stream<ThemesSeen> shown(ThemesSeen row) {
    Limits own = limits(row.survey(), row.question());
    if (own.hidesBase(row.read())) {
      return Stream.empty();
    }
    Map<String, Long> listed = new HashMap<>(row.counts());
    listed.entrySet().removeIf(theme -> own.hidesCount(theme.getValue()));
    listed.entrySet().removeIf(theme -> own.hidesCount(row.read() - theme.getValue()));
    listed.keySet().removeIf(code -> !shown(row.survey(), row.question(), code));
    boolean enough = row.kinds().sightings() >= FEWEST_SIGHTINGS;
    Map<String, Long> counts = enough ? row.counts() : Map.of();
    return Stream.of(new ThemesSeen(row.survey(), row.question(), row.read(), counts, listed));
  }

  private Stream<UncodedGroups.Group> shown(UncodedGroups.Group group) {
    boolean strict = group.questions().stream().anyMatch(q -> sensitive(q.survey(), q.question()));
    Limits own = strict ? limits.strict() : limits;
    if (own.hidesBase(group.people())) {
      return Stream.empty();
    }
    List<UncodedGroups.Term> terms =
        group.terms().stream().filter(term -> !own.hidesCount(term.people())).limit(TERMS).toList();
    return Stream.of(
        new UncodedGroups.Group(
            group.number(), group.comments(), group.people(), group.questions(), terms));
  }

  private Limits limits(String survey, String question) {
    return sensitive(survey, question) ? limits.strict() : limits;
  }

  private boolean sensitive(String survey, String question) {
    return panels.containsKey(survey)
        && panels.get(survey).instrument().question(question).map(q -> q.sensitive()).orElse(false);
  }
}
