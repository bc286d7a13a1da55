package org.plait.report.file.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.integration.JointDisplay;
import org.plait.integration.ThemeContrast;
import org.plait.integration.convergence.Convergence;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.report.Report;
import org.plait.report.words.OutcomeStatus;

/** Joint displays and how their sources fit, as tidy files. */
final class JointFiles {
  private record Line(
      String display,
      String source,
      String survey,
      String wave,
      String question,
      String item,
      String category,
      JointCell cell) {}

  private static final TidyFile<Line> DISPLAYS =
      JointCell.columns(
          new TidyFile<Line>()
              .text("display", Line::display)
              .text("source", Line::source)
              .text("survey", Line::survey)
              .text("wave", Line::wave)
              .text("question", Line::question)
              .text("item", Line::item)
              .text("category", Line::category),
          Line::cell);

  private record ContrastIn(String display, ThemeContrast row) {}

  private static final TidyFile<ContrastIn> CONTRASTS =
      new TidyFile<ContrastIn>()
          .text("display", ContrastIn::display)
          .text("survey", in -> in.row().key().survey())
          .text("wave", in -> in.row().wave())
          .subject(in -> in.row().key())
          .text("measure", in -> in.row().key().measure())
          .text("theme", in -> in.row().theme())
          .estimate(in -> in.row().difference().estimate())
          .count("n_with", in -> in.row().with())
          .count("n_without", in -> in.row().without())
          .flag("weighted", in -> in.row().weighted())
          .text("status", in -> OutcomeStatus.of(in.row().difference()));

  private record PairIn(String display, double margin, Convergence pair) {}

  private static final TidyFile<PairIn> CONVERGENCE =
      source(
              source(
                  new TidyFile<PairIn>()
                      .text("display", PairIn::display)
                      .text("wave", in -> in.pair().wave()),
                  "first_",
                  in -> in.pair().first()),
              "second_",
              in -> in.pair().second())
          .number("margin", in -> Optional.of(in.margin()))
          .text(
              "proposed_by_rule",
              in -> in.pair().state().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse(""))
          .text("status", in -> in.pair().state().isPresent() ? "ok" : "suppressed");

  private JointFiles() {}

  /** A row a source and wave, then a row a quotation. */
  static byte[] displays(List<JointDisplay> displays) {
    return DISPLAYS.of(displays.stream().flatMap(JointFiles::lines));
  }

  private static Stream<Line> lines(JointDisplay display) {
    String id = display.display().id();
    return Stream.concat(
        display.sources().stream()
            .flatMap(source -> source.cells().stream().map(cell -> line(id, source, cell))),
        display.quotations().stream().map(quotation -> line(id, quotation)));
  }

  private static Line line(String display, Source source, Evidence cell) {
    String told = source.words() ? source.theme() : source.part();
    return new Line(
        display,
        source.words() ? "theme" : "answers",
        source.survey(),
        cell.wave(),
        source.question(),
        cell.row().map(r -> r.key().item()).orElse(""),
        cell.row().map(r -> r.key().category()).orElse(told),
        JointCell.of(cell));
  }

  private static Line line(String display, Quotation quotation) {
    return new Line(
        display,
        "quotation",
        quotation.survey(),
        quotation.wave(),
        quotation.question(),
        "",
        quotation.theme(),
        JointCell.of(quotation));
  }

  /** A row a question, theme and wave: those who wrote of it against the others. */
  static byte[] contrasts(List<JointDisplay> displays) {
    return CONTRASTS.of(
        displays.stream()
            .flatMap(
                display ->
                    display.contrasts().stream()
                        .map(row -> new ContrastIn(display.display().id(), row))));
  }

  /** A row a pair of sources. */
  static byte[] convergence(Report report) {
    double margin = report.study().integration().margin();
    return CONVERGENCE.of(
        report.displays().stream()
            .flatMap(
                display ->
                    display.convergence().stream()
                        .map(pair -> new PairIn(display.display().id(), margin, pair))));
  }

  private static TidyFile<PairIn> source(
      TidyFile<PairIn> file, String prefix, Function<PairIn, Source> of) {
    return file.text(prefix + "survey", in -> of.apply(in).survey())
        .text(prefix + "question", in -> of.apply(in).question())
        .text(prefix + "part", in -> of.apply(in).part())
        .text(prefix + "theme", in -> of.apply(in).theme());
  }
}
