package org.plait.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.ItemRef;

/**
 * One wave's answers: a row a respondent, a column an item.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param respondents the normalised key of each row; empty where there is none
 * @param organisations the organisation code of each row; empty where there is none
 * @param design what the rows say of how their respondents were chosen
 * @param ineligible the normalised keys of people who are known not to be eligible in this wave:
 *     their row was set aside for that and no other row of theirs was kept
 * @param lines the line in the export on which each row starts
 * @param columns the answers of each item asked in the wave, in questionnaire order
 * @param reconciliation where every row of the export went
 */
public record WaveResponses(
    String survey,
    String wave,
    List<Optional<String>> respondents,
    List<Optional<String>> organisations,
    DesignCells design,
    Set<String> ineligible,
    List<Integer> lines,
    Map<ItemRef, AnswerColumn> columns,
    Reconciliation reconciliation) {

  /** Copies the collections, keeping their order. */
  public WaveResponses {
    respondents = List.copyOf(respondents);
    organisations = List.copyOf(organisations);
    ineligible = Set.copyOf(ineligible);
    lines = List.copyOf(lines);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * A wave without weights in which everybody is eligible.
   *
   * @param survey the survey's id
   * @param wave the wave's id
   * @param respondents the normalised key of each row
   * @param organisations the organisation code of each row
   * @param clusters the cluster value of each row
   * @param lines the line in the export on which each row starts
   * @param columns the answers of each item asked in the wave
   * @param reconciliation where every row of the export went
   */
  public WaveResponses(
      String survey,
      String wave,
      List<Optional<String>> respondents,
      List<Optional<String>> organisations,
      List<Optional<String>> clusters,
      List<Integer> lines,
      Map<ItemRef, AnswerColumn> columns,
      Reconciliation reconciliation) {
    this(
        survey,
        wave,
        respondents,
        organisations,
        DesignCells.inClusters(clusters),
        Set.of(),
        lines,
        columns,
        reconciliation);
  }

  /**
   * The cluster value of each row.
   *
   * @return the values; empty where there is none
   */
  public List<Optional<String>> clusters() {
    return design.clusters();
  }

  /**
   * The weight each row came with.
   *
   * @return the weights; none where the study names no column of weights
   */
  public List<Double> weights() {
    return design.weights();
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
