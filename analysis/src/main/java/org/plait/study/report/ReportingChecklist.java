package org.plait.study.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A checklist of good reporting that a report can answer, in the order of the report. */
public enum ReportingChecklist {
  /** Surveys: the consensus-based checklist for reporting of survey studies. */
  CROSS,
  /** Surveys on the web: the checklist for reporting results of internet e-surveys. */
  CHERRIES,
  /** Numbers and words together: good reporting of a mixed methods study. */
  GRAMMS,
  /** What the American Association for Public Opinion Research asks to be disclosed. */
  AAPOR,
  /** How patients and the public were involved: the short form of the second GRIPP list. */
  GRIPP2;

  /** Those a report answers unless its study names others. */
  public static final Set<ReportingChecklist> USUAL =
      Collections.unmodifiableSet(EnumSet.of(CROSS, CHERRIES, GRAMMS, AAPOR));
}
