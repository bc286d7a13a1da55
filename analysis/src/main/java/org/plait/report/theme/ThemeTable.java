package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.CodedText.Theme;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.Lists;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;

/** How common the themes of one question are: those that can be shown, and how many can't. */
final class ThemeTable {
  /** More names than this do not fit into a sentence. */
  private static final int MOST_NAMED = 5;

  private record Line(Theme theme, List<Optional<EstimateRow>> shares) {
    /** Whether any wave has a number that is more than nobody. */
    boolean met() {
      return estimates().anyMatch(e -> e > 0);
    }

    /** Whether every wave has a number, and it is nobody. */
    boolean unmet() {
      return !met() && estimates().count() == shares.stream().flatMap(Optional::stream).count();
    }

    private Stream<Double> estimates() {
      return shares.stream()
          .flatMap(Optional::stream)
          .flatMap(r -> r.outcome().estimate().stream())
          .map(e -> e.value());
    }
  }

  private final SurveyView view;
  private final String question;
  private final EstimateIndex index;
  private final List<String> waves;
  private final List<Line> lines;

  ThemeTable(SurveyView view, String question, EstimateIndex index, List<Theme> themes) {
    this.view = view;
    this.question = question;
    this.index = index;
    this.waves = waves(view, question, index);
    this.lines = themes.stream().map(this::line).toList();
  }

  private static List<String> waves(SurveyView view, String question, EstimateIndex index) {
    return view.waves().stream()
        .filter(w -> index.subjects(question).stream().anyMatch(k -> index.find(k, w).isPresent()))
        .toList();
  }

  private Line line(Theme theme) {
    return new Line(theme, waves.stream().map(w -> share(theme, w)).toList());
  }

  /**
   * The share, corrected where it is, or the count where the comments read are no random sample.
   */
  private Optional<EstimateRow> share(Theme theme, String wave) {
    List<EstimateRow> rows =
        index.subjects(question).stream()
            .filter(k -> k.category().equals(theme.code()))
            .filter(k -> !k.measure().equals(Measures.OF_ASKED))
            .flatMap(k -> index.find(k, wave).stream())
            .toList();
    return rows.stream()
        .filter(r -> r.key().measure().equals(Measures.PROPORTION))
        .findFirst()
        .flatMap(r -> MachineBeside.deciding(index, r.key(), wave))
        .or(() -> rows.stream().findFirst());
  }

  /** What was read, and what can't be shown of it. */
  List<Block> introduction() {
    List<String> said = new ArrayList<>();
    List<String> read = new ArrayList<>();
    boolean all = true;
    for (String wave : waves) {
      Optional<CommentsRead> comments = read(wave);
      comments.ifPresent(c -> read.add(read(c, wave)));
      all &= comments.filter(CommentsRead::everything).isPresent();
    }
    if (!read.isEmpty()) {
      said.add(
          view.say(
              all ? "theme.all-read" : "theme.sample-read",
              "waves",
              Lists.joined(view.wording(), read)));
    }
    if (all && !read.isEmpty()) {
      said.add(view.say("theme.shares-exact"));
    }
    List<String> corrected = waves.stream().filter(this::corrected).toList();
    if (!corrected.isEmpty()) {
      List<String> named = corrected.stream().map(view.labels()::wave).toList();
      said.add(MachineBeside.introduction(view.wording(), named));
      gain().sentence(view.wording(), "theme.gain", "theme.gain-none").ifPresent(said::add);
    }
    said.addAll(left(!all && !read.isEmpty()));
    return said.isEmpty() ? List.of() : List.of(Paragraph.of(String.join(" ", said)));
  }

  private String read(CommentsRead comments, String wave) {
    String read = ReaderNumbers.count(comments.read());
    String named = view.labels().wave(wave);
    return comments.everything()
        ? view.say("theme.read-all", "read", read, "wave", named)
        : view.say(
            "theme.read-some",
            "read",
            read,
            "all",
            ReaderNumbers.count(comments.all()),
            "wave",
            named);
  }

  private boolean corrected(String wave) {
    int place = waves.indexOf(wave);
    return lines.stream()
        .flatMap(l -> l.shares().get(place).stream())
        .anyMatch(r -> r.key().measure().equals(Measures.CORRECTED));
  }

  private CorrectionGain gain() {
    CorrectionGain gain = new CorrectionGain();
    lines.stream()
        .flatMap(line -> line.shares().stream())
        .flatMap(Optional::stream)
        .filter(row -> row.key().measure().equals(Measures.CORRECTED))
        .filter(row -> row.outcome().estimate().filter(e -> e.value() > 0).isPresent())
        .forEach(
            row ->
                index
                    .find(row.key().withMeasure(Measures.PROPORTION), row.wave())
                    .ifPresent(people -> gain.add(row.outcome(), people.outcome())));
    return gain;
  }

  private List<String> left(boolean sampled) {
    List<String> said = new ArrayList<>();
    long hidden = lines.stream().filter(l -> !l.met() && !l.unmet()).count();
    if (hidden > 0) {
      said.add(
          view.say(
              sampled ? "theme.hidden-sampled" : "theme.hidden",
              "hidden",
              ReaderNumbers.count(hidden),
              "themes",
              Counts.themes(view.wording(), lines.size())));
    }
    if (!unmet().isEmpty() && unmet().size() <= MOST_NAMED) {
      said.add(view.say("theme.unspoken", "themes", String.join("; ", unmet())));
    }
    return said;
  }

  private List<String> unmet() {
    return lines.stream().filter(Line::unmet).map(l -> l.theme().label()).toList();
  }

  /** Many themes that nobody spoke of are folded away. */
  List<Block> unspoken() {
    List<String> unmet = unmet();
    if (unmet.size() <= MOST_NAMED) {
      return List.of();
    }
    String summary = view.say("theme.unspoken-many", "number", ReaderNumbers.count(unmet.size()));
    return List.of(
        new Block.Folded(summary, List.of(Paragraph.of(String.join("; ", unmet) + "."))));
  }

  private Optional<CommentsRead> read(String wave) {
    return index.subjects(question).stream()
        .filter(k -> k.measure().equals(Measures.PROPORTION))
        .flatMap(k -> index.finite(k, wave).stream())
        .flatMap(r -> CommentsRead.of(r).stream())
        .findFirst();
  }

  /**
   * The themes that can be shown, and folded away what stands behind each share: what people and
   * machine say alone, and other bases. Nothing when there are none.
   */
  List<Block> table(String title) {
    List<String> notes = new ArrayList<>();
    notes.add(view.say("theme.shares-note"));
    Optional<Table> shares = table(view.say("theme.shares", "title", title), notes, false);
    if (shares.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(List.of(shares.get()));
    List<String> behind = new ArrayList<>();
    table(view.say("theme.behind-table", "title", title), behind, true)
        .filter(table -> !behind.isEmpty())
        .map(table -> new Block.Folded(view.say("theme.behind"), List.of(table)))
        .ifPresent(blocks::add);
    return blocks;
  }

  private Optional<Table> table(String caption, List<String> notes, boolean behind) {
    Cells cells = new Cells(view.wording());
    List<Table.Row> rows =
        lines.stream()
            .filter(Line::met)
            .map(l -> new Table.Row(nested(l.theme()), cells(cells, l, notes, behind)))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> head = new ArrayList<>(List.of(view.say("words.head-theme")));
    waves.forEach(w -> head.add(view.labels().wave(w)));
    String[] distinct = notes.stream().distinct().toArray(String[]::new);
    return Optional.of(
        new Table(
            caption,
            head,
            List.of(new Table.Group("", rows)),
            cells.notes(view.level(), distinct)));
  }

  private static String nested(Theme theme) {
    return (theme.parent().isEmpty() ? "" : "– ") + theme.label();
  }

  private List<Cell> cells(Cells cells, Line line, List<String> notes, boolean behind) {
    List<Cell> written = new ArrayList<>();
    for (int i = 0; i < waves.size(); i++) {
      Optional<EstimateRow> row = line.shares().get(i);
      Cell cell = row.map(cells::share).orElse(Cell.words(view.say("words.none")));
      List<CellLine> beneath = new ArrayList<>();
      if (behind && row.flatMap(r -> r.outcome().estimate()).isPresent()) {
        RowKey key = row.get().key();
        String wave = waves.get(i);
        index.finite(key, wave).flatMap(f -> received(cells, f, notes)).ifPresent(beneath::add);
        beneath.addAll(MachineBeside.beneath(view.wording(), cells, index, row.get(), notes));
        index
            .find(key.withMeasure(MachineBeside.ofAsked(key.measure())), wave)
            .filter(r -> r.outcome().estimate().isPresent())
            .map(cells::share)
            .ifPresent(c -> beneath.add(asked(c)));
      }
      written.add(cell.and(beneath));
    }
    return written;
  }

  private CellLine asked(Cell cell) {
    List<CellLine> lines = new ArrayList<>(List.of(CellLine.of(cell.top().numbers().get(0))));
    lines.addAll(cell.lines());
    return CellLine.about(view.say("theme.asked"), lines);
  }

  /** Where a sample was read, the interval that speaks of the comments received. */
  private Optional<CellLine> received(Cells cells, EstimateRow finite, List<String> notes) {
    List<CellLine> interval = cells.of(finite).lines();
    if (interval.isEmpty()) {
      return Optional.empty();
    }
    notes.add(view.say(view.weighted() ? "theme.received-weighted" : "theme.received-note"));
    return Optional.of(CellLine.about(view.say("theme.received"), List.of(interval.get(0))));
  }
}
