package org.plait.study.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Checks published percentages that a study file quotes against their own denominators. */
final class PublishedReader {

  private static final Pattern PERCENT = Pattern.compile("(100|[0-9]{1,2})(\\.[0-9]{1,6})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PublishedReader() {}

  /** Adds what is wrong to the findings of the study file. */
  static void check(YamlMap study, List<Survey> surveys) {
    for (YamlMap figure : study.each("published")) {
      figure.checked(StudyKeys.PUBLISHED);
      figure
          .get("survey")
          .flatMap(v -> v.reference("a survey of the study", ids(surveys)))
          .ifPresent(id -> wave(figure, surveys, id));
      figure.required("question");
      figure.required("category");
      figure.required("source");
      Optional<BigDecimal> percent = figure.get("percent").flatMap(PublishedReader::percent);
      Optional<Long> n = figure.get("n").flatMap(v -> v.whole(1));
      if (percent.isPresent() && n.isPresent()) {
        check(figure, new PublishedShare(percent.get(), n.get()));
      }
    }
  }

  private static List<String> ids(List<Survey> surveys) {
    return surveys.stream().map(Survey::id).toList();
  }

  private static void wave(YamlMap figure, List<Survey> surveys, String id) {
    surveys.stream()
        .filter(s -> s.id().equals(id))
        .forEach(
            s ->
                figure
                    .get("wave")
                    .ifPresent(
                        v ->
                            v.reference(
                                "a wave of survey " + id,
                                s.waves().stream().map(Wave::id).toList())));
  }

  /** The decimals count: 70 and 70.0 are different claims. */
  private static Optional<BigDecimal> percent(YamlValue value) {
    Optional<BigDecimal> percent =
        value.text().filter(t -> PERCENT.matcher(t).matches()).map(BigDecimal::new);
    if (percent.filter(p -> p.compareTo(HUNDRED) <= 0).isEmpty() && value.text().isPresent()) {
      value.mismatch(
          "out-of-range", "must be a percentage from 0 to 100, as published, such as 70.2", "");
      return Optional.empty();
    }
    return percent;
  }

  private static void check(YamlMap figure, PublishedShare share) {
    if (share.count().isPresent()) {
      return;
    }
    long below = share.below();
    figure
        .findings()
        .add(
            Finding.of(
                Severity.WARNING,
                "impossible-percentage",
                figure.place(),
                figure.field(),
                share.percent().toPlainString()
                    + " % must be a whole number of "
                    + share.n()
                    + " answers, but "
                    + below
                    + " are "
                    + share.percentOf(below).toPlainString()
                    + " % and "
                    + (below + 1)
                    + " are "
                    + share.percentOf(below + 1).toPlainString()
                    + " %.",
                "Look up how many answered this question; fewer may have than answered the survey."));
  }
}
