package org.plait.report.brief;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.report.CodedText;
import org.plait.report.CodedText.Theme;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.theme.ThemeShares;
import org.plait.report.words.Lists;
import org.plait.report.words.PlainShares;
import org.plait.statistics.Estimate;

/** What respondents wrote about most, in the latest wave whose comments were coded. */
final class ThemeFindings {
  private static final int MOST_NAMED = 3;

  private record Share(Theme theme, Estimate estimate) {
    double value() {
      return estimate.value();
    }

    /** Whether chance could put another share, which is smaller, before this one. */
    boolean near(Share smaller) {
      return estimate.interval().isEmpty()
          || smaller.estimate.interval().isEmpty()
          || smaller.estimate.interval().get().upper() >= estimate.interval().get().lower();
    }
  }

  private final CodedText coded;
  private final SurveyView view;

  ThemeFindings(CodedText coded, SurveyView view) {
    this.coded = coded;
    this.view = view;
  }

  List<Finding> findings() {
    Set<String> questions = new LinkedHashSet<>();
    List<EstimateRow> own =
        coded.estimates().stream().filter(r -> r.key().survey().equals(view.id())).toList();
    own.forEach(r -> questions.add(r.key().question()));
    EstimateIndex index = new EstimateIndex(own);
    return questions.stream().flatMap(q -> finding(index, q).stream()).toList();
  }

  private Optional<Finding> finding(EstimateIndex index, String question) {
    List<String> waves = view.waves();
    for (int w = waves.size() - 1; w >= 0; w--) {
      List<Share> shares = shares(index, question, waves.get(w));
      if (!shares.isEmpty()) {
        return Optional.of(finding(question, waves.get(w), shares));
      }
    }
    return Optional.empty();
  }

  private Finding finding(String question, String wave, List<Share> shares) {
    return new Finding(
        Anchors.of("finding-themes", view.id(), question, wave),
        view.say(
                "brief.themes",
                "question",
                view.labels().text(question),
                "wave",
                view.labels().wave(wave),
                "themes",
                Lists.joined(
                    view.wording(), shares.stream().limit(MOST_NAMED).map(this::words).toList()))
            + (close(shares) ? view.say("brief.themes-close") : ""));
  }

  private String words(Share share) {
    return view.say(
        "brief.theme",
        "theme",
        share.theme().label(),
        "share",
        new PlainShares(view.wording()).tenths(share.value()));
  }

  private static boolean close(List<Share> shares) {
    return shares.size() > MOST_NAMED && shares.get(MOST_NAMED - 1).near(shares.get(MOST_NAMED));
  }

  private List<Share> shares(EstimateIndex index, String question, String wave) {
    return coded.themes().stream()
        .filter(theme -> theme.parent().isEmpty())
        .flatMap(
            theme ->
                ThemeShares.of(index, question, theme, wave)
                    .flatMap(row -> row.outcome().estimate())
                    .map(e -> new Share(theme, e))
                    .stream())
        .filter(share -> share.value() > 0)
        .sorted(Comparator.comparingDouble(share -> -share.value()))
        .toList();
  }
}
