package org.plait.text;

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

  private static final int LEAST_MASKED = 150;
  private static final int MOST_NEEDLESS = 3;

  private static final List<LabelledText> TEXTS = LabelledText.all();

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

  /** What one list measures must not fall unnoticed, whatever the page says. */
  @Test
  void noFewerAreMaskedThanWhenTheListWasMade() {
    assertThat(share(labels(label -> true), LabelledText.Label::masked).x())
        .isGreaterThanOrEqualTo(LEAST_MASKED);
    assertThat(TEXTS.stream().mapToInt(text -> text.needless().size()).sum())
        .isLessThanOrEqualTo(MOST_NEEDLESS);
  }

  private static List<String> page() {
    List<String> lines = new ArrayList<>();
    lines.add("| kind | labelled | masked whole | recall | 95 % interval (exact) |");
    lines.add("|---|--:|--:|--:|---|");
    for (Identifier kind : Identifier.values()) {
      Share share = share(labels(label -> label.kind() == kind), LabelledText.Label::masked);
      if (share.n() > 0) {
        lines.add(row("`[" + kind.tag() + "]`", share));
      }
    }
    lines.add(row("**all**", share(labels(label -> true), LabelledText.Label::masked)));
    long masks = TEXTS.stream().mapToLong(text -> text.masks().size()).sum();
    long needless = TEXTS.stream().mapToLong(text -> text.needless().size()).sum();
    List<LabelledText> with = TEXTS.stream().filter(text -> !text.labels().isEmpty()).toList();
    Share leaks = share(with, text -> text.labels().stream().anyMatch(label -> !label.masked()));
    lines.add("");
    lines.add(
        "Precision: of "
            + masks
            + " masks "
            + (masks - needless)
            + " stand on something labelled: "
            + new Share(masks - needless, masks).words()
            + ".");
    lines.add(
        "Texts that leak: of "
            + leaks.n()
            + " texts with an identifier "
            + leaks.x()
            + " keep part of one: "
            + leaks.words()
            + ". Of "
            + (TEXTS.size() - with.size())
            + " texts without one "
            + TEXTS.stream().filter(t -> t.labels().isEmpty() && !t.masks().isEmpty()).count()
            + " got a mask.");
    lines.add("");
    lines.add(
        "Missed, wholly or in part: "
            + quoted(labels(label -> !label.masked()).stream().map(LabelledText.Label::words))
            + ".");
    lines.add("");
    lines.add(
        "Masked without need: "
            + quoted(TEXTS.stream().flatMap(text -> text.needless().stream()))
            + ".");
    return lines;
  }

  private static String row(String name, Share share) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.0f %% | %s |",
        name,
        share.n(),
        share.x(),
        share.percent(),
        share.interval());
  }

  private static String quoted(Stream<String> words) {
    return words.map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
  }

  private static List<LabelledText.Label> labels(Predicate<LabelledText.Label> which) {
    return TEXTS.stream().flatMap(text -> text.labels().stream()).filter(which).toList();
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
