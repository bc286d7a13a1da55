package org.plait.integration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.Code;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.QuotationRule;
import org.plait.study.Study;
import org.plait.text.Comment;
import org.plait.text.Tokens;

/**
 * Chooses the comments that illustrate each theme of each survey's question: by chance from the
 * study's seed, turn by turn from the waves, never by who wrote them.
 *
 * <p>Quoted are comments that a coder read, that have content, whose author answered yes to the
 * question about quoting in the same wave, that nobody flagged and that are not mostly masks.
 * Nobody is quoted twice, and the same words never stand twice. Themes with the fewest such
 * comments choose first.
 */
public final class Quotations {

  /** Longer comments are cut at a word, in code points. */
  static final int LONGEST = 300;

  /** What stands where a comment was cut. */
  static final String CUT = " […]";

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_MASKS = 3;

  private final Study study;
  private final QuotationRule rule;
  private final CodedComments coded;
  private final Consent consent;
  private final Map<String, Panel> panels = new LinkedHashMap<>();
  private final Set<List<Object>> people = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Quotations(Study study, QuotationRule rule, List<Panel> panels, CodedComments coded) {
    this.study = study;
    this.rule = rule;
    this.coded = coded;
    this.consent = Consent.of(study, panels);
    panels.forEach(panel -> this.panels.put(panel.survey().id(), panel));
  }

  private record Topic(String survey, String question, String theme) {}

  /**
   * Chooses quotations.
   *
   * @param study the study; without a rule about consent nobody is quoted
   * @param panels its panels, in study order
   * @param coded its comments with their coding
   * @return the quotations by survey, question, theme in codebook order, and wave
   */
  public static List<Quotation> of(Study study, List<Panel> panels, CodedComments coded) {
    return study
        .quotations()
        .map(rule -> new Quotations(study, rule, panels, coded).chosen())
        .orElse(List.of());
  }

  private List<Quotation> chosen() {
    Map<Topic, List<Reading>> candidates = candidates();
    List<Topic> order = new ArrayList<>(candidates.keySet());
    order.sort(Comparator.comparingInt(topic -> candidates.get(topic).size()));
    Map<Topic, List<Quotation>> quotations = new HashMap<>();
    for (Topic topic : order) {
      quotations.put(topic, choose(topic, candidates.get(topic)));
    }
    return candidates.keySet().stream().flatMap(t -> quotations.get(t).stream()).toList();
  }

  /** Who may be quoted for what; a theme with themes below it is illustrated by theirs. */
  private Map<Topic, List<Reading>> candidates() {
    Map<Topic, List<Reading>> candidates = new LinkedHashMap<>();
    List<Reading> quotable = coded.readings().stream().filter(this::quotable).toList();
    Set<List<String>> questions = new java.util.LinkedHashSet<>();
    quotable.forEach(r -> questions.add(List.of(r.comment().survey(), r.comment().question())));
    for (List<String> question : questions) {
      for (Code theme : coded.codebook().themes()) {
        List<Reading> own =
            quotable.stream()
                .filter(r -> r.comment().survey().equals(question.get(0)))
                .filter(r -> r.comment().question().equals(question.get(1)))
                .filter(r -> r.codes().contains(theme.id()))
                .toList();
        if (!own.isEmpty()) {
          candidates.put(new Topic(question.get(0), question.get(1), theme.id()), own);
        }
      }
    }
    return candidates;
  }

  private boolean quotable(Reading reading) {
    Comment comment = reading.comment();
    return reading.read()
        && reading.content()
        && !reading.flagged()
        && comment.masked() <= MOST_MASKS
        && Tokens.of(comment.text()).stream().filter(t -> t.isWord()).count() >= FEWEST_WORDS
        && consent.given(comment);
  }

  /** Takes the waves in turn, latest first, as readers look for what holds today. */
  private List<Quotation> choose(Topic topic, List<Reading> candidates) {
    List<Reading> shuffled = new ArrayList<>(candidates);
    shuffled.sort(
        Comparator.comparing((Reading reading) -> lot(topic, reading))
            .thenComparing(reading -> reading.comment().row()));
    List<String> waves = panels.get(topic.survey()).waves().stream().map(PanelWave::id).toList();
    List<Quotation> quotations = new ArrayList<>();
    boolean more = true;
    while (more && quotations.size() < rule.perTheme()) {
      more = false;
      for (int w = waves.size() - 1; w >= 0 && quotations.size() < rule.perTheme(); w--) {
        Optional<Quotation> next = next(topic, waves.get(w), shuffled);
        next.ifPresent(quotations::add);
        more |= next.isPresent();
      }
    }
    quotations.sort(Comparator.comparingInt(quotation -> waves.indexOf(quotation.wave())));
    return quotations;
  }

  private Optional<Quotation> next(Topic topic, String wave, List<Reading> shuffled) {
    for (Reading reading : shuffled) {
      Comment comment = reading.comment();
      List<Object> person = person(comment);
      String form = Tokens.normalised(comment.text());
      if (comment.wave().equals(wave) && !people.contains(person) && !words.contains(form)) {
        people.add(person);
        words.add(form);
        return Optional.of(
            new Quotation(
                topic.survey(), wave, topic.question(), topic.theme(), shortened(comment.text())));
      }
    }
    return Optional.empty();
  }

  private List<Object> person(Comment comment) {
    return List.of(comment.survey(), comment.person());
  }

  /** Decides the order by chance; it holds no pseudonym, so that another key changes nothing. */
  private String lot(Topic topic, Reading reading) {
    Comment comment = reading.comment();
    String name =
        String.join(
            "\u0000",
            Long.toString(study.coding().map(c -> c.seed()).orElse(0L)),
            "quotations",
            topic.survey(),
            topic.question(),
            topic.theme(),
            comment.wave(),
            Integer.toString(comment.row()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** One line, cut after a word where it is too long, never within a mask. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("[\\s\\p{Z}]+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', line.offsetByCodePoints(0, LONGEST));
    if (end <= 0) {
      end = line.offsetByCodePoints(0, LONGEST);
    }
    int open = line.lastIndexOf('[', end - 1);
    if (open > 0 && line.indexOf(']', open) >= end) {
      end = open;
    }
    return line.substring(0, end).replaceAll("[\\s,;:–-]+$", "") + CUT;
  }
}
