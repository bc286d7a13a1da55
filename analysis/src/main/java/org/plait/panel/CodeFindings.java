package org.plait.panel;

import java.util.ArrayList;
import java.util.List;
import org.plait.panel.link.CodeCounts;
import org.plait.study.CodeRule;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/** What users must know of people who are recognised by codes they made up. */
public final class CodeFindings {

  private final Panel panel;
  private final CodeRule rule;
  private final List<Finding> findings = new ArrayList<>();

  private CodeFindings(Panel panel, CodeRule rule) {
    this.panel = panel;
    this.rule = rule;
  }

  /**
   * Of a linked survey.
   *
   * @param panel the survey
   * @return what was found, wave by wave; nothing where people have a key, or none
   */
  public static List<Finding> of(Panel panel) {
    return panel
        .survey()
        .link()
        .code()
        .map(rule -> new CodeFindings(panel, rule).find())
        .orElse(List.of());
  }

  private List<Finding> find() {
    for (PanelWave wave : panel.waves()) {
      wave.codes().ifPresent(counts -> about(wave.id(), counts));
    }
    return findings;
  }

  private void about(String wave, CodeCounts counts) {
    String parts = rule.agree() + " of " + rule.parts().size() + " parts";
    add(
        Severity.WARNING,
        "code-tie",
        wave,
        counts.tied(),
        "a code must be nearest to one person's; as near to several, or to one of whom others are"
            + " as near: ",
        ", linked to nobody.",
        "Ask for another part if there will be another wave.");
    add(
        Severity.NOTE,
        "code-incomplete",
        wave,
        counts.without(),
        "a code must have " + parts + " to recognise people by; with fewer: ",
        ", kept and linked to nobody.",
        "");
    add(
        Severity.NOTE,
        "code-near",
        wave,
        counts.near(),
        "people were recognised by " + parts + " or more, not by all: ",
        ".",
        "");
  }

  private void add(
      Severity severity,
      String rule,
      String wave,
      long rows,
      String before,
      String after,
      String remedy) {
    if (rows > 0) {
      String message = before + rows + (rows == 1 ? " row" : " rows") + after;
      Place place = Place.of(panel.survey().wave(wave).file());
      findings.add(
          Finding.of(severity, rule, place, "link.code", message, remedy)
              .in(panel.survey().id(), wave)
              .about(rows));
    }
  }
}
