package org.plait.report.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.DisclosureControl;
import org.plait.instrument.Category;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;

/**
 * Sets the headline figures of a weighted survey beside those without weights. Headlines are the
 * questions that the plan names; without any, every question with a favourable answer, and scores.
 */
final class WeightedHeadlines {
  private final SurveyView view;
  private final List<List<Both>> figures;

  WeightedHeadlines(SurveyView view) {
    this.view = view;
    this.figures =
        questions()
            .flatMap(question -> view.index().subjects(question).stream())
            .filter(this::headline)
            .map(this::waves)
            .filter(both -> !both.isEmpty())
            .toList();
  }

  /** One figure of one wave, both ways. */
  private record Both(RowKey key, EstimateRow weighted, EstimateRow counted) {

    /** Whether the weighted figure is told in steps only. */
    boolean rounded() {
      return DisclosureControl.rounded(weighted) && weighted.outcome().estimate().isPresent();
    }

    /** Weighted less without weights, where both are shown in full. */
    Optional<Double> difference() {
      if (rounded()) {
        return Optional.empty();
      }
      Optional<Estimate> without = counted.outcome().estimate();
      return weighted
          .outcome()
          .estimate()
          .flatMap(with -> without.map(own -> with.value() - own.value()));
    }
  }

  /** How far weights move a share at most, with the way to the table; nothing without figures. */
  List<Block> sentence() {
    List<Block> blocks = new ArrayList<>();
    if (!figures.isEmpty()) {
      farthest().map(Paragraph::of).ifPresent(blocks::add);
      blocks.add(new Block.Link(view.say("question.headlines-link"), anchor()));
    }
    return blocks;
  }

  /** The table under its heading; nothing without figures. */
  List<Block> table() {
    if (figures.isEmpty()) {
      return List.of();
    }
    return List.of(new Heading(3, anchor(), view.say("question.headlines")), sideBySide());
  }

  private String anchor() {
    return Anchors.of("answers", view.id(), "weights");
  }

  private Stream<String> questions() {
    List<String> planned = view.plan().primary(view.id());
    if (!planned.isEmpty()) {
      return planned.stream();
    }
    return Stream.concat(
        view.results().instrument().all().stream()
            .filter(question -> !question.profile() && favourable(question))
            .map(Question::id),
        view.results().instrument().scales().stream().map(scale -> scale.id()));
  }

  private static boolean favourable(Question question) {
    return question.favourable().isPresent()
        || question.rows().stream().anyMatch(row -> row.favourable().isPresent());
  }

  /** The favourable share; else the share of an option or of one of two answers, or an average. */
  private boolean headline(RowKey key) {
    if (key.measure().equals(Measures.PROPORTION)) {
      return view.labels().question(key.question()).filter(q -> told(q, key)).isPresent();
    }
    return List.of(Measures.TOP_BOX, Measures.MEAN, Measures.SCORE).contains(key.measure());
  }

  private static boolean told(Question question, RowKey key) {
    if (question.type() == QuestionType.MULTIPLE) {
      return key.category().isEmpty();
    }
    List<Category> both = question.codes().categories();
    boolean first = question.type() == QuestionType.SINGLE;
    return both.size() == 2
        && SurveyView.favourable(question, key.item()).isEmpty()
        && both.get(first ? 0 : 1).code().equals(key.category());
  }

  private List<Both> waves(RowKey key) {
    List<Both> both = new ArrayList<>();
    for (String wave : view.waves()) {
      Optional<EstimateRow> weighted = view.index().find(key, wave).filter(EstimateRow::weighted);
      Optional<EstimateRow> counted = view.index().unweighted(key, wave);
      if (weighted.isPresent() && counted.isPresent()) {
        both.add(new Both(key, weighted.get(), counted.get()));
      }
    }
    return both;
  }

  /** How far weights move a share at most; nothing where no share is shown. */
  private Optional<String> farthest() {
    List<Both> shares =
        figures.stream()
            .flatMap(List::stream)
            .filter(both -> Measures.share(both.key().measure()))
            .filter(both -> both.difference().isPresent())
            .toList();
    if (shares.isEmpty()) {
      return figures.stream().flatMap(List::stream).anyMatch(Both::rounded)
          ? Optional.of(view.say("question.headlines-not-told"))
          : Optional.empty();
    }
    return shares.stream()
        .max(Comparator.comparingDouble(both -> Math.abs(both.difference().orElseThrow())))
        .map(most -> farthest(most, shares.size()));
  }

  private String farthest(Both most, int shares) {
    long points = ReaderNumbers.points(most.difference().orElseThrow());
    String compared = ReaderNumbers.count(shares);
    if (points == 0) {
      return view.say("question.headlines-alike", "compared", compared);
    }
    return view.say(
        points == 1 ? "question.headlines-moved-one" : "question.headlines-moved",
        "points",
        ReaderNumbers.count(points),
        "compared",
        compared,
        "figure",
        name(most.key()),
        "wave",
        view.labels().wave(most.weighted().wave()),
        "weighted",
        percent(most.weighted()),
        "counted",
        percent(most.counted()));
  }

  private static String percent(EstimateRow row) {
    return ReaderNumbers.percent(row.outcome().estimate().orElseThrow().value());
  }

  private String name(RowKey key) {
    String subject = view.labels().alone(key);
    return key.category().isEmpty()
        ? subject
        : view.say(
            "question.headline",
            "subject",
            subject,
            "answer",
            view.labels().category(key.question(), key.category()));
  }

  private Table sideBySide() {
    Cells cells = new Cells(view.wording());
    List<Table.Group> groups = new ArrayList<>();
    for (List<Both> figure : figures) {
      groups.add(
          new Table.Group(
              name(figure.get(0).key()), figure.stream().map(both -> row(cells, both)).toList()));
    }
    return new Table(
            view.say("question.headlines-table", "survey", view.name()),
            List.of(
                view.say("words.wave"),
                view.say("question.headlines-with"),
                view.say("question.headlines-without"),
                view.say("words.difference")),
            groups,
            cells.notes(view.level(), notes()))
        .underHeading();
  }

  private String[] notes() {
    return figures.stream().flatMap(List::stream).anyMatch(Both::rounded)
        ? new String[] {view.say("question.headlines-rounded-note")}
        : new String[0];
  }

  private Table.Row row(Cells cells, Both both) {
    return new Table.Row(
        view.labels().wave(both.weighted().wave()),
        List.of(
            cells.withoutBase(both.weighted()), cells.of(both.counted()), difference(cells, both)));
  }

  private Cell difference(Cells cells, Both both) {
    if (both.rounded()) {
      return Cell.words(view.say("question.headlines-rounded"));
    }
    if (both.difference().isEmpty()) {
      return cells.of(
          both.weighted().outcome().estimate().isPresent() ? both.counted() : both.weighted());
    }
    double difference = both.difference().get();
    if (!Measures.share(both.key().measure())) {
      return Cell.number(Shown.of(Form.SIGNED_DECIMAL, difference));
    }
    return Cell.number(Shown.points(view.wording(), difference));
  }
}
