package org.plait.integration.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.plait.coding.Codebook;
import org.plait.coding.CodedComments;
import org.plait.coding.Coding;
import org.plait.integration.quotation.Quotation.Choice;
import org.plait.integration.quotation.QuotationCandidate.Outcome;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.Study;
import org.plait.study.words.QuotationRule;
import org.plait.text.Comment;
import org.plait.text.Tokens;

/**
 * Chooses the comments that illustrate each theme of each survey's question. First the typical one:
 * nearest to the middle of the theme's comments ({@link Typicality}), one in which nothing is
 * masked before one that names somebody. Then, where the coders recorded praise and complaint, the
 * deviant case: of those that praise where most complain, or the reverse, the one nearest to the
 * middle. The rest by chance from the study's seed, turn by turn from the waves. Ties are decided
 * by the same chance, never by who wrote them.
 *
 * <p>Quoted are comments that a coder read, that have content, whose author answered yes to the
 * question about quoting in the same wave, that nobody flagged and that are not mostly masks.
 * Nobody is quoted twice, and the same words never stand twice. Themes with the fewest such
 * comments choose first. Then the cells of quote matrices take the most typical of those in them
 * that are left ({@link CellQuotations}).
 */
public final class Quotations {

  private final QuotationRule rule;
  private final Map<QuotationTopic, List<QuotableComment>> topics;
  private final Map<QuotationTopic, Map<QuotableComment, Quotation>> quoted = new HashMap<>();
  private final Map<String, Panel> panels = new LinkedHashMap<>();
  private final Map<QuotationTopic, Map<QuotableComment, Quotation>> besides = new HashMap<>();
  private final Set<List<Object>> people = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Quotations(
      QuotationRule rule, List<Panel> panels, Map<QuotationTopic, List<QuotableComment>> topics) {
    this.rule = rule;
    this.topics = topics;
    panels.forEach(panel -> this.panels.put(panel.survey().id(), panel));
  }

  /**
   * What was chosen, and from what.
   *
   * @param quotations by survey, question, theme in codebook order, and wave
   * @param cells those of each cell of the study's quote matrices, chosen for it or for the theme
   * @param candidates every comment that speaks of a theme, nearest to its middle first
   */
  public record Selection(
      List<Quotation> quotations, List<CellQuotation> cells, List<QuotationCandidate> candidates) {

    /** Copies the lists. */
    public Selection {
      quotations = List.copyOf(quotations);
      cells = List.copyOf(cells);
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Chooses quotations.
   *
   * @param study the study; without a rule about consent nobody is quoted
   * @param panels its panels, in study order
   * @param coded its comments with their coding
   * @param codings what each coder said, for praise and complaint
   * @return the quotations and all they were chosen from
   */
  public static Selection of(
      Study study, List<Panel> panels, CodedComments coded, List<Coding> codings) {
    QuotableComments quotable =
        new QuotableComments(
            coded,
            new ThemeSentiments(codings),
            Consent.of(study, panels),
            study.coding().map(c -> c.seed()).orElse(0L),
            comment -> answered(panels, comment) < study.disclosure().minimum());
    return study
        .quotations()
        .map(
            rule -> new Quotations(rule, panels, quotable.topics()).chosen(study, coded.codebook()))
        .orElse(new Selection(List.of(), List.of(), List.of()));
  }

  private static int answered(List<Panel> panels, Comment comment) {
    return panels.stream()
        .filter(panel -> panel.survey().id().equals(comment.survey()))
        .mapToInt(panel -> panel.wave(comment.wave()).rows())
        .sum();
  }

  private Selection chosen(Study study, Codebook codebook) {
    List<QuotationTopic> order = new ArrayList<>(topics.keySet());
    order.sort(
        Comparator.comparingLong(
            topic -> topics.get(topic).stream().filter(QuotableComment::quotable).count()));
    order.forEach(this::choose);
    List<CellQuotation> cells = new CellQuotations(this, study, codebook, topics, panels).chosen();
    List<Quotation> quotations = new ArrayList<>();
    List<QuotationCandidate> candidates = new ArrayList<>();
    topics.forEach(
        (topic, all) -> {
          List<String> waves = waves(topic.survey());
          all.stream()
              .flatMap(comment -> quotation(topic, comment).stream())
              .sorted(Comparator.comparingInt(quotation -> waves.indexOf(quotation.wave())))
              .forEach(quotations::add);
          all.forEach(comment -> candidates.add(logged(topic, comment)));
        });
    return new Selection(quotations, cells, candidates);
  }

  private Optional<Quotation> quotation(QuotationTopic topic, QuotableComment comment) {
    return Optional.ofNullable(quoted.getOrDefault(topic, Map.of()).get(comment));
  }

  /** The quotation of a comment on a theme, wherever it stands. */
  Optional<Quotation> anywhere(QuotationTopic topic, QuotableComment comment) {
    return quotation(topic, comment)
        .or(() -> Optional.ofNullable(besides.getOrDefault(topic, Map.of()).get(comment)));
  }

  /** Quotes a comment in a quote matrix, if it may be and its author is quoted nowhere else. */
  Optional<Quotation> beside(QuotationTopic topic, QuotableComment candidate) {
    if (!free(candidate)) {
      return Optional.empty();
    }
    Quotation quotation = topic.quotation(candidate.comment(), Choice.BAND);
    people.add(person(candidate.comment()));
    besides.computeIfAbsent(topic, t -> new HashMap<>()).put(candidate, quotation);
    return Optional.of(quotation);
  }

  /** Takes the words, where author and words are free. */
  private boolean free(QuotableComment candidate) {
    return candidate.quotable()
        && !people.contains(person(candidate.comment()))
        && words.add(Tokens.normalised(candidate.comment().text()));
  }

  private QuotationCandidate logged(QuotationTopic topic, QuotableComment comment) {
    Optional<Quotation> quotation = anywhere(topic, comment);
    Outcome outcome =
        quotation
            .map(chosen -> Outcome.valueOf(chosen.choice().name()))
            .or(comment::against)
            .orElseGet(() -> left(comment.comment()));
    return new QuotationCandidate(
        comment.comment(),
        topic.theme(),
        comment.sentiment(),
        comment.centrality(),
        outcome,
        quotation.map(Quotation::id).orElse(""));
  }

  private Outcome left(Comment comment) {
    boolean elsewhere =
        people.contains(person(comment)) || words.contains(Tokens.normalised(comment.text()));
    return elsewhere ? Outcome.QUOTED_ELSEWHERE : Outcome.ENOUGH;
  }

  private void choose(QuotationTopic topic) {
    List<QuotableComment> candidates = topics.get(topic);
    if (rule.perTheme() > 0 && !take(topic, candidates, Choice.TYPICAL, Quotations::unmasked)) {
      take(topic, candidates, Choice.TYPICAL, candidate -> true);
    }
    OptionalDouble usual =
        ThemeSentiments.mean(candidates.stream().map(QuotableComment::sentiment).toList());
    if (rule.perTheme() > 1 && usual.isPresent()) {
      double most = usual.getAsDouble();
      take(topic, candidates, Choice.DEVIANT, c -> c.sentiment().orElse(0) * most < 0);
    }
    List<QuotableComment> shuffled = new ArrayList<>(candidates);
    shuffled.sort(Comparator.comparing(QuotableComment::lot));
    boolean more = true;
    while (more && quoted.getOrDefault(topic, Map.of()).size() < rule.perTheme()) {
      more =
          fewestFirst(topic).stream()
              .anyMatch(
                  wave ->
                      take(topic, shuffled, Choice.CHANCE, c -> c.comment().wave().equals(wave)));
    }
  }

  private static boolean unmasked(QuotableComment candidate) {
    return candidate.comment().masked() == 0;
  }

  /** Waves with the fewest quotations of a theme so far, the latest first among equals. */
  private List<String> fewestFirst(QuotationTopic topic) {
    List<String> waves = new ArrayList<>(waves(topic.survey()));
    Collections.reverse(waves);
    waves.sort(
        Comparator.comparingLong(
            wave ->
                quoted.getOrDefault(topic, Map.of()).keySet().stream()
                    .filter(c -> c.comment().wave().equals(wave))
                    .count()));
    return waves;
  }

  /** Quotes the first of some candidates that may be and that fits. */
  private boolean take(
      QuotationTopic topic,
      List<QuotableComment> candidates,
      Choice choice,
      Predicate<QuotableComment> fits) {
    for (QuotableComment candidate : candidates) {
      Comment comment = candidate.comment();
      if (quotation(topic, candidate).isEmpty() && fits.test(candidate) && free(candidate)) {
        people.add(person(comment));
        quoted
            .computeIfAbsent(topic, t -> new HashMap<>())
            .put(candidate, topic.quotation(comment, choice));
        return true;
      }
    }
    return false;
  }

  private List<String> waves(String survey) {
    return panels.get(survey).waves().stream().map(PanelWave::id).toList();
  }

  static List<Object> person(Comment comment) {
    return List.of(comment.survey(), comment.person());
  }
}
