package org.plait.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Interval;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;

/**
 * How much of what is labelled in a list of invented comments is masked, as {@code docs/privacy.md}
 * states it. Regenerate its tables with {@code -Dgolden.update=true}.
 */
class DeidentificationMeasureTest {

  private static final Path PAGE = Path.of("..", "docs", "privacy.md");
  private static final String BEGIN = "<!-- measure: begin -->\n\n";
  private static final String END = "\n<!-- measure: end -->\n";

  private static final List<LabelledText> EVALUATION = LabelledText.in("evaluation-texts.txt");
  private static final List<LabelledText> DEVELOPMENT = LabelledText.in("labelled-texts.txt");

  private static final int LEAST_NAMES = 305;
  private static final int MOST_NEEDLESS = 10;

  @Test
  void thePageHoldsTheseFigures() throws IOException {
    String made = String.join("\n", page()) + "\n";
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    if (Boolean.getBoolean("golden.update")) {
      page = page.substring(0, begin) + made + page.substring(page.indexOf(END));
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(page.substring(begin, page.indexOf(END)))
        .as("docs/privacy.md; regenerate with -Dgolden.update=true and review it")
        .isEqualTo(made);
  }

  /** What the half kept for evaluation measures must not fall unnoticed, whatever the page says. */
  @Test
  void noFewerNamesAreMaskedThanWhenTheListWasMade() {
    assertThat(masked(EVALUATION, label -> label.kind() == Identifier.NAME).x())
        .isGreaterThanOrEqualTo(LEAST_NAMES);
    assertThat(needless(EVALUATION)).isLessThanOrEqualTo(MOST_NEEDLESS);
  }

  @Test
  void theEvaluationHalfHasThreeHundredNamesAndAHundredTextsWithoutAnything() {
    assertThat(labels(EVALUATION, label -> label.kind() == Identifier.NAME).size())
        .isGreaterThanOrEqualTo(300);
    assertThat(EVALUATION.stream().filter(text -> text.labels().isEmpty()).count())
        .isGreaterThanOrEqualTo(100);
  }

  private static List<String> page() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| kind | labelled | masked whole | recall | 95 % interval (exact) | precision | F2 |"
            + " development half |");
    lines.add("|---|--:|--:|--:|---|--:|--:|--:|");
    for (Identifier kind : Identifier.values()) {
      Share share = masked(EVALUATION, label -> label.kind() == kind);
      if (share.n() > 0) {
        Share tuned = masked(DEVELOPMENT, label -> label.kind() == kind);
        lines.add(row("`[" + kind.tag() + "]`", share, precision(kind), tuned));
      }
    }
    lines.add(
        row(
            "**all**",
            masked(EVALUATION, label -> true),
            precision(null),
            masked(DEVELOPMENT, label -> true)));
    lines.add("");
    lines.addAll(leaks("Evaluation half", EVALUATION));
    lines.addAll(leaks("Development half", DEVELOPMENT));
    lines.add(
        "Missed in the development half, wholly or in part: "
            + quoted(
                labels(DEVELOPMENT, label -> !label.masked()).stream()
                    .map(LabelledText.Label::words))
            + ".");
    return lines;
  }

  private static List<String> leaks(String half, List<LabelledText> texts) {
    long masks = texts.stream().mapToLong(text -> text.masks().size()).sum();
    long needless = needless(texts);
    List<LabelledText> with = texts.stream().filter(text -> !text.labels().isEmpty()).toList();
    Share leaks = share(with, text -> text.labels().stream().anyMatch(label -> !label.masked()));
    long lost = texts.stream().mapToLong(LabelledText::lostWords).sum();
    long words = texts.stream().mapToLong(LabelledText::ordinaryWords).sum();
    return List.of(
        half
            + ": of "
            + masks
            + " masks "
            + (masks - needless)
            + " stand on something labelled (precision "
            + new Share(masks - needless, masks).words()
            + "). Of "
            + leaks.n()
            + " texts with an identifier "
            + leaks.x()
            + " keep part of one (leak rate "
            + leaks.words()
            + "). Of "
            + words
            + " words that identify nobody "
            + lost
            + " were masked (over-redaction "
            + String.format(Locale.ROOT, "%.1f %%", 100.0 * lost / words)
            + "); of "
            + (texts.size() - with.size())
            + " texts without an identifier "
            + texts.stream().filter(t -> t.labels().isEmpty() && !t.masks().isEmpty()).count()
            + " got a mask.",
        "");
  }

  /** Of the masks of a kind, those on something labelled; of all kinds for null. */
  private static Share precision(@Nullable Identifier kind) {
    long masks = 0;
    long needless = 0;
    for (LabelledText text : EVALUATION) {
      masks += text.masks().stream().filter(m -> kind == null || m.identifier() == kind).count();
      needless +=
          text.needless().stream().filter(n -> kind == null || n.identifier() == kind).count();
    }
    return new Share(masks - needless, masks);
  }

  private static long needless(List<LabelledText> texts) {
    return texts.stream().mapToLong(text -> text.needless().size()).sum();
  }

  private static Share masked(List<LabelledText> texts, Predicate<LabelledText.Label> which) {
    return share(labels(texts, which), LabelledText.Label::masked);
  }

  private static String row(String name, Share recall, Share precision, Share tuned) {
    double r = recall.percent();
    double p = precision.n() == 0 ? Double.NaN : precision.percent();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.0f %% | %s | %s | %s | %s |",
        name,
        recall.n(),
        recall.x(),
        r,
        recall.interval(),
        precision.n() == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", p),
        precision.n() == 0 ? "" : String.format(Locale.ROOT, "%.2f", 5 * p * r / (4 * p + r) / 100),
        tuned.n() == 0 ? "" : tuned.x() + " of " + tuned.n());
  }

  private static String quoted(Stream<String> words) {
    return words.map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
  }

  private static List<LabelledText.Label> labels(
      List<LabelledText> texts, Predicate<LabelledText.Label> which) {
    return texts.stream().flatMap(text -> text.labels().stream()).filter(which).toList();
  }

  private static <T> Share share(List<T> all, Predicate<T> which) {
    return new Share(all.stream().filter(which).count(), all.size());
  }

  private record Share(long x, long n) {

    double percent() {
      return 100.0 * x / n;
    }

    String interval() {
      Interval exact =
          Proportion.of(x, n)
              .estimate(ProportionInterval.CLOPPER_PEARSON, 0.95)
              .estimate()
              .flatMap(estimate -> estimate.interval())
              .orElseThrow();
      return String.format(
          Locale.ROOT, "%.0f to %.0f %%", 100 * exact.lower(), 100 * exact.upper());
    }

    String words() {
      return String.format(Locale.ROOT, "%.0f %% (95 %% interval %s)", percent(), interval());
    }
  }
}
