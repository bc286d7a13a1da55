package org.plait.report.file.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.plait.change.row.EstimateRow;
import org.plait.integration.JointDisplay;
import org.plait.integration.ThemeContrast;
import org.plait.integration.convergence.Convergence;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.convergence.Presence;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.report.Report;
import org.plait.report.words.OutcomeStatus;

/** Joint displays and how their sources fit, as tidy files. */
final class JointFiles {
  private static final String[] DISPLAY = {
    "display",
    "source",
    "survey",
    "wave",
    "question",
    "item",
    "category",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "n",
    "denominator",
    "weighted",
    "quotation",
    "method",
    "status"
  };

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
    Csv csv = new Csv(DISPLAY);
    for (JointDisplay display : displays) {
      for (Source source : display.sources()) {
        source.cells().forEach(cell -> cell(csv, display, source, cell));
      }
      display.quotations().forEach(quotation -> quotation(csv, display, quotation));
    }
    return csv.bytes();
  }

  private static void cell(Csv csv, JointDisplay display, Source source, Evidence cell) {
    Optional<EstimateRow> row = cell.row();
    csv.text(display.display().id()).text(source.words() ? "theme" : "answers");
    csv.text(source.survey()).text(cell.wave()).text(source.question());
    csv.text(row.map(r -> r.key().item()).orElse(""));
    csv.text(
        row.map(r -> r.key().category()).orElse(source.words() ? source.theme() : source.part()));
    csv.text(row.map(r -> r.key().measure()).orElse(""));
    csv.estimate(row.flatMap(r -> r.outcome().estimate()));
    csv.number(row.map(r -> r.base().n()).orElse(OptionalLong.empty()));
    csv.number(row.map(r -> r.base().denominator()).orElse(OptionalLong.empty()));
    csv.flag(row.map(EstimateRow::weighted).orElse(false)).empty();
    csv.text(row.map(EstimateRow::method).orElse("")).text(status(cell));
    csv.end();
  }

  static String status(Evidence cell) {
    boolean counted = cell.presence() == Presence.NUMBER || cell.presence() == Presence.HIDDEN;
    return counted
        ? cell.row().map(r -> OutcomeStatus.of(r.outcome())).orElse("")
        : switch (cell.presence()) {
          case NONE -> "asked, none";
          case NO_DATA -> "no data";
          default -> "not asked";
        };
  }

  private static void quotation(Csv csv, JointDisplay display, Quotation quotation) {
    csv.text(display.display().id()).text("quotation").text(quotation.survey());
    csv.text(quotation.wave()).text(quotation.question()).empty().text(quotation.theme());
    for (int column = 0; column < 9; column++) {
      csv.empty();
    }
    csv.text(quotation.text()).empty().text("ok");
    csv.end();
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
