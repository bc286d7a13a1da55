package org.plait.report.file.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
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
  private static final String[] CONTRASTS = {
    "display",
    "survey",
    "wave",
    "question",
    "item",
    "category",
    "measure",
    "theme",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "n_with",
    "n_without",
    "weighted",
    "status"
  };
  private static final String[] CONVERGENCE = {
    "display",
    "wave",
    "first_survey",
    "first_question",
    "first_part",
    "first_theme",
    "second_survey",
    "second_question",
    "second_part",
    "second_theme",
    "margin",
    "proposed_by_rule",
    "status"
  };

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
    Csv csv = new Csv(CONTRASTS);
    for (JointDisplay display : displays) {
      for (ThemeContrast row : display.contrasts()) {
        RowKey key = row.key();
        csv.text(display.display().id()).text(key.survey()).text(row.wave()).text(key.question());
        csv.text(key.item()).text(key.category()).text(key.measure()).text(row.theme());
        csv.estimate(row.difference().estimate());
        csv.number(row.with()).number(row.without()).flag(row.weighted());
        csv.text(OutcomeStatus.of(row.difference()));
        csv.end();
      }
    }
    return csv.bytes();
  }

  /** A row a pair of sources. */
  static byte[] convergence(Report report) {
    Csv csv = new Csv(CONVERGENCE);
    for (JointDisplay display : report.displays()) {
      for (Convergence pair : display.convergence()) {
        csv.text(display.display().id()).text(pair.wave());
        source(csv, pair.first());
        source(csv, pair.second());
        csv.number(report.study().integration().margin());
        csv.text(pair.state().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse(""));
        csv.text(pair.state().isPresent() ? "ok" : "suppressed");
        csv.end();
      }
    }
    return csv.bytes();
  }

  private static void source(Csv csv, Source source) {
    csv.text(source.survey()).text(source.question()).text(source.part()).text(source.theme());
  }
}
