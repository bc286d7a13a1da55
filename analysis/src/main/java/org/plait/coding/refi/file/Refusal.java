package org.plait.coding.refi.file;

import java.util.List;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

/** Says why a file can't be read at all. */
public final class Refusal {

  private Refusal() {}

  /** Stops reading with this one finding. */
  public static StudyException of(String rule, Place place, String message, String remedy) {
    return new StudyException(
        List.of(Finding.of(Severity.ERROR, rule, place, "", message, remedy)));
  }
}
