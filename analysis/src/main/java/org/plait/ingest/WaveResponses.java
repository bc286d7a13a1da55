package org.plait.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.instrument.ItemRef;

/**
 * One wave's answers: a row a respondent, a column an item.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param respondents the normalised key of each row; empty where there is none
 * @param organisations the organisation code of each row; empty where there is none
 * @param clusters the cluster value of each row; empty where there is none
 * @param lines the line in the export on which each row starts
 * @param columns the answers of each item asked in the wave, in questionnaire order
 * @param reconciliation where every row of the export went
 */
public record WaveResponses(
    String survey,
    String wave,
    List<Optional<String>> respondents,
    List<Optional<String>> organisations,
    List<Optional<String>> clusters,
    List<Integer> lines,
    Map<ItemRef, AnswerColumn> columns,
    Reconciliation reconciliation) {

  /** Copies the collections, keeping their order. */
  public WaveResponses {
    respondents = List.copyOf(respondents);
    organisations = List.copyOf(organisations);
    clusters = List.copyOf(clusters);
    lines = List.copyOf(lines);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * How many respondents the wave has.
   *
   * @return the number of rows kept
   */
  public int rows() {
    return respondents.size();
  }
}
