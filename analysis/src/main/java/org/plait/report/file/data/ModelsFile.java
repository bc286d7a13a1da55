package org.plait.report.file.data;

import java.util.List;
import java.util.stream.Stream;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Outcome;

/** The models of a report as a tidy file, a row a number. */
final class ModelsFile {
  private record RowOfModel(ModelResult model, ModelRow row) {}

  private static final TidyFile<RowOfModel> FILE =
      new TidyFile<RowOfModel>()
          .text("survey", of -> of.model().settings().survey())
          .text("model", of -> of.model().settings().id())
          .text("outcome", of -> of.model().settings().outcome())
          .word("measure", of -> of.row().kind())
          .text("term", of -> of.row().term())
          .text("level", of -> of.row().level())
          .text("answer", of -> of.row().answer())
          .estimate(of -> of.row().outcome().flatMap(Outcome::estimate))
          .statistic("", of -> of.row().test())
          .count("n", of -> of.row().n())
          .count("clusters", of -> of.row().clusters())
          .flag("weighted", of -> of.model().weighted())
          .text("method", of -> of.row().method())
          .text("status", of -> of.row().outcome().map(OutcomeStatus::of).orElse("ok"));

  private ModelsFile() {}

  static byte[] of(List<ModelResult> models) {
    return FILE.of(
        models.stream()
            .flatMap(model -> Stream.concat(Stream.of(model), model.unweighted().stream()))
            .flatMap(model -> model.rows().stream().map(row -> new RowOfModel(model, row))));
  }
}
