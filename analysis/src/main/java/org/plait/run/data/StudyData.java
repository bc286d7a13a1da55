package org.plait.run.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.SetAsideRow;
import org.plait.panel.Panel;
import org.plait.study.finding.Finding;

/**
 * What reading and linking gave.
 *
 * @param panels the surveys' panels, in study order; empty when an error was found
 * @param reconciliations where every row of each export went
 * @param findings what readers may be told
 * @param privateFindings findings with line and value, for {@code work/} only
 * @param setAside the rows set aside, for {@code work/} only
 * @param withdrawn the normalised keys of people who withdrew, by survey
 */
public record StudyData(
    List<Panel> panels,
    List<Reconciliation> reconciliations,
    List<Finding> findings,
    List<Finding> privateFindings,
    List<SetAside> setAside,
    Map<String, Set<String>> withdrawn) {

  public StudyData {
    panels = List.copyOf(panels);
    reconciliations = List.copyOf(reconciliations);
    findings = List.copyOf(findings);
    privateFindings = List.copyOf(privateFindings);
    setAside = List.copyOf(setAside);
    withdrawn = Map.copyOf(withdrawn);
  }

  /** A row set aside, with its file. */
  public record SetAside(String survey, String wave, String file, SetAsideRow row) {}
}
