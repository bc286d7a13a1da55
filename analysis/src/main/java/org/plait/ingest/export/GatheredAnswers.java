package org.plait.ingest.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.Variable;

/**
 * A multiple-response set as one cell: a JSON list of the chosen options. Where each variable is an
 * option, the option is called by the variable's name and its label says what it means; where each
 * variable holds a chosen option, by its code.
 */
final class GatheredAnswers {

  private GatheredAnswers() {}

  /** What the options of a set mean. */
  static Map<String, String> labels(AnswerSet set, List<Variable> variables) {
    Map<String, String> labels = new HashMap<>();
    for (int position : set.variables()) {
      Variable variable = variables.get(position);
      if (set.counted().isPresent()) {
        labels.put(variable.name(), variable.label());
      } else {
        labels.putAll(variable.labels());
      }
    }
    return labels;
  }

  /** The cell of a case: empty when none of the variables has a value. */
  static String cell(AnswerSet set, String[] cells, List<Variable> variables) {
    Set<String> chosen = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    boolean any = false;
    for (int position : set.variables()) {
      String cell = cells[position];
      if (MissingMark.marks(cell)) {
        missing.add(cell);
      } else if (!cell.isEmpty()) {
        any = true;
        if (set.counted().isEmpty()) {
          chosen.add(cell);
        } else if (set.counted().get().equals(cell)) {
          chosen.add(variables.get(position).name());
        }
      }
    }
    if (!any) {
      return missing.stream().findFirst().orElse("");
    }
    return chosen.stream()
        .map(o -> '"' + new String(JsonStringEncoder.getInstance().quoteAsString(o)) + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
