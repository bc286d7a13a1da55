package org.plait.report.file.data;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.TestResult;

/** The models of a report as a tidy file, a row a number. */
final class ModelsFile {
  private static final String[] COLUMNS = {
    "survey",
    "model",
    "outcome",
    "measure",
    "term",
    "level",
    "answer",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "statistic",
    "df",
    "p_value",
    "n",
    "clusters",
    "weighted",
    "method",
    "status"
  };

  private ModelsFile() {}

  static byte[] of(List<ModelResult> models) {
    Csv csv = new Csv(COLUMNS);
    for (ModelResult model : models) {
      model.rows().forEach(row -> row(csv, model, row));
      model.unweighted().ifPresent(beside -> beside.rows().forEach(row -> row(csv, beside, row)));
    }
    return csv.bytes();
  }

  private static void row(Csv csv, ModelResult model, ModelRow row) {
    csv.text(model.settings().survey()).text(model.settings().id());
    csv.text(model.settings().outcome()).text(row.kind().name().toLowerCase(Locale.ROOT));
    csv.text(row.term()).text(row.level()).text(row.answer());
    csv.estimate(row.outcome().flatMap(outcome -> outcome.estimate()));
    csv.number(row.test().map(TestResult::statistic));
    csv.number(row.test().map(TestResult::df).orElse(OptionalDouble.empty()));
    csv.number(row.test().map(TestResult::pValue));
    csv.number(row.n()).number(row.clusters());
    csv.flag(model.weighted()).text(row.method());
    csv.text(row.outcome().map(OutcomeStatus::of).orElse("ok"));
    csv.end();
  }
}
