package org.plait.integration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.plait.coding.Code;
import org.plait.coding.CodedComments;
import org.plait.coding.Coding;
import org.plait.coding.Reading;
import org.plait.integration.Quotation.Choice;
import org.plait.integration.QuotationCandidate.Outcome;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.QuotationRule;
import org.plait.study.Sha256;
import org.plait.study.Study;
import org.plait.text.Comment;
import org.plait.text.TagNumbers;
import org.plait.text.Tokens;

/**
 * Chooses the comments that illustrate each theme of each survey's question. First the typical one:
 * nearest to the middle of the theme's comments ({@link Typicality}). Then, where the coders
 * recorded praise and complaint, the deviant case: of those that praise where most complain, or the
 * reverse, the one nearest to the middle. The rest by chance from the study's seed, turn by turn
 * from the waves. Ties are decided by the same chance, never by who wrote them.
 *
 * <p>Quoted are comments that a coder read, that have content, whose author answered yes to the
 * question about quoting in the same wave, that nobody flagged and that are not mostly masks.
 * Nobody is quoted twice, and the same words never stand twice. Themes with the fewest such
 * comments choose first.
 */
public final class Quotations {

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_MASKS = 3;
  private static final int ID_LENGTH = 10;

  private final Study study;
  private final QuotationRule rule;
  private final CodedComments coded;
  private final ThemeSentiments sentiments;
  private final Consent consent;
  private final Map<String, Panel> panels = new LinkedHashMap<>();
  private final Set<List<Object>> people = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Quotations(
      Study study,
      QuotationRule rule,
      List<Panel> panels,
      CodedComments coded,
      ThemeSentiments sentiments) {
    this.study = study;
    this.rule = rule;
    this.coded = coded;
    this.sentiments = sentiments;
    this.consent = Consent.of(study, panels);
    panels.forEach(panel -> this.panels.put(panel.survey().id(), panel));
  }

  private record Topic(String survey, String question, String theme) {}

  /**
   * What was chosen, and from what.
   *
   * @param quotations by survey, question, theme in codebook order, and wave
   * @param candidates every comment that speaks of a theme, nearest to its middle first
   */
  public record Selection(List<Quotation> quotations, List<QuotationCandidate> candidates) {

    /** Copies the lists. */
    public Selection {
      quotations = List.copyOf(quotations);
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
    ThemeSentiments sentiments = new ThemeSentiments(codings);
    return study
        .quotations()
        .map(rule -> new Quotations(study, rule, panels, coded, sentiments).chosen())
        .orElse(new Selection(List.of(), List.of()));
  }

  private Selection chosen() {
    Map<Topic, List<Candidate>> topics = topics();
    List<Topic> order = new ArrayList<>(topics.keySet());
    order.sort(
        Comparator.comparingLong(
            topic -> topics.get(topic).stream().filter(Candidate::quotable).count()));
    order.forEach(topic -> choose(topic, topics.get(topic)));
    List<Quotation> quotations = new ArrayList<>();
    List<QuotationCandidate> candidates = new ArrayList<>();
    topics.forEach(
        (topic, all) -> {
          List<String> waves = waves(topic.survey());
          all.stream()
              .flatMap(candidate -> candidate.quotation.stream())
              .sorted(Comparator.comparingInt(quotation -> waves.indexOf(quotation.wave())))
              .forEach(quotations::add);
          all.forEach(candidate -> candidates.add(candidate.logged(topic.theme())));
        });
    return new Selection(quotations, candidates);
  }

  /** Who speaks of what; a theme with themes below it is illustrated by theirs. */
  private Map<Topic, List<Candidate>> topics() {
    Map<List<String>, List<Reading>> questions = new LinkedHashMap<>();
    for (Reading reading : coded.readings()) {
      if (reading.read() && reading.content()) {
        Comment comment = reading.comment();
        List<String> question = List.of(comment.survey(), comment.question());
        questions.computeIfAbsent(question, q -> new ArrayList<>()).add(reading);
      }
    }
    Map<Topic, List<Candidate>> topics = new LinkedHashMap<>();
    questions.forEach(
        (question, readings) -> {
          Typicality typicality = new Typicality(readings.stream().map(Reading::comment).toList());
          for (Code theme : coded.codebook().themes()) {
            List<Reading> own =
                readings.stream().filter(r -> r.codes().contains(theme.id())).toList();
            if (!own.isEmpty()) {
              Topic topic = new Topic(question.get(0), question.get(1), theme.id());
              topics.put(topic, candidates(topic, own, typicality));
            }
          }
        });
    return topics;
  }

  private List<Candidate> candidates(Topic topic, List<Reading> own, Typicality typicality) {
    Map<Comment, Double> near = typicality.within(own.stream().map(Reading::comment).toList());
    return own.stream()
        .map(
            reading ->
                new Candidate(
                    reading.comment(),
                    lot(topic, reading.comment()),
                    near.get(reading.comment()),
                    sentiments.of(reading.comment(), topic.theme()),
                    against(reading)))
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -candidate.centrality)
                .thenComparing(candidate -> candidate.lot))
        .toList();
  }

  /** Why a comment may not be quoted, whatever else is. */
  private Optional<Outcome> against(Reading reading) {
    Comment comment = reading.comment();
    if (!consent.given(comment)) {
      return Optional.of(Outcome.NO_CONSENT);
    }
    if (reading.flagged()) {
      return Optional.of(Outcome.FLAGGED);
    }
    if (comment.masked() > MOST_MASKS) {
      return Optional.of(Outcome.MASKED);
    }
    long said = Tokens.of(comment.text()).stream().filter(t -> t.isWord()).count();
    return said < FEWEST_WORDS ? Optional.of(Outcome.SHORT) : Optional.empty();
  }

  private void choose(Topic topic, List<Candidate> candidates) {
    if (rule.perTheme() > 0) {
      take(topic, candidates, Choice.TYPICAL, candidate -> true);
    }
    OptionalDouble usual = ThemeSentiments.mean(candidates.stream().map(c -> c.sentiment).toList());
    if (rule.perTheme() > 1 && usual.isPresent()) {
      double most = usual.getAsDouble();
      take(topic, candidates, Choice.DEVIANT, c -> c.sentiment.orElse(0) * most < 0);
    }
    List<Candidate> shuffled = new ArrayList<>(candidates);
    shuffled.sort(Comparator.comparing(candidate -> candidate.lot));
    boolean more = true;
    while (more && candidates.stream().filter(Candidate::quoted).count() < rule.perTheme()) {
      more =
          fewestFirst(topic.survey(), candidates).stream()
              .anyMatch(
                  wave -> take(topic, shuffled, Choice.CHANCE, c -> c.comment.wave().equals(wave)));
    }
  }

  /** Waves with the fewest quotations of a theme so far, the latest first among equals. */
  private List<String> fewestFirst(String survey, List<Candidate> candidates) {
    List<String> waves = new ArrayList<>(waves(survey));
    Collections.reverse(waves);
    waves.sort(
        Comparator.comparingLong(
            wave ->
                candidates.stream()
                    .filter(c -> c.quoted() && c.comment.wave().equals(wave))
                    .count()));
    return waves;
  }

  /** Quotes the first of some candidates that may be and that fits. */
  private boolean take(
      Topic topic, List<Candidate> candidates, Choice choice, Predicate<Candidate> fits) {
    for (Candidate candidate : candidates) {
      Comment comment = candidate.comment;
      if (candidate.quotable()
          && !candidate.quoted()
          && fits.test(candidate)
          && !people.contains(person(comment))
          && words.add(Tokens.normalised(comment.text()))) {
        people.add(person(comment));
        candidate.quotation = Optional.of(quotation(topic, comment, choice));
        return true;
      }
    }
    return false;
  }

  private List<String> waves(String survey) {
    return panels.get(survey).waves().stream().map(PanelWave::id).toList();
  }

  private static List<Object> person(Comment comment) {
    return List.of(comment.survey(), comment.person());
  }

  private static Quotation quotation(Topic topic, Comment comment, Choice choice) {
    String text = Shortened.of(TagNumbers.within(comment.text()));
    String id =
        digest(topic.survey(), comment.wave(), topic.question(), topic.theme(), text)
            .substring(0, ID_LENGTH);
    return new Quotation(
        id, topic.survey(), comment.wave(), topic.question(), topic.theme(), choice, text);
  }

  /** Decides the order by chance; it holds no pseudonym, so that another key changes nothing. */
  private String lot(Topic topic, Comment comment) {
    return digest(
        Long.toString(study.coding().map(c -> c.seed()).orElse(0L)),
        "quotations",
        topic.survey(),
        topic.question(),
        topic.theme(),
        comment.wave(),
        Integer.toString(comment.row()));
  }

  private static String digest(String... parts) {
    return Sha256.hex(String.join("\u0000", parts));
  }

  /** A comment on its way to being quoted for a theme or not. */
  private final class Candidate {
    private final Comment comment;
    private final String lot;
    private final double centrality;
    private final OptionalDouble sentiment;
    private final Optional<Outcome> against;
    private Optional<Quotation> quotation = Optional.empty();

    Candidate(
        Comment comment,
        String lot,
        double centrality,
        OptionalDouble sentiment,
        Optional<Outcome> against) {
      this.comment = comment;
      this.lot = lot;
      this.centrality = centrality;
      this.sentiment = sentiment;
      this.against = against;
    }

    boolean quotable() {
      return against.isEmpty();
    }

    boolean quoted() {
      return quotation.isPresent();
    }

    QuotationCandidate logged(String theme) {
      Outcome outcome =
          quotation
              .map(quoted -> Outcome.valueOf(quoted.choice().name()))
              .or(() -> against)
              .orElseGet(this::left);
      String id = quotation.map(Quotation::id).orElse("");
      return new QuotationCandidate(comment, theme, sentiment, centrality, outcome, id);
    }

    private Outcome left() {
      boolean elsewhere =
          people.contains(person(comment)) || words.contains(Tokens.normalised(comment.text()));
      return elsewhere ? Outcome.QUOTED_ELSEWHERE : Outcome.ENOUGH;
    }
  }
}
