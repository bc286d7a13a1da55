package org.plait.coding.refi;

import java.util.List;
import org.plait.study.Finding;
import org.plait.study.Place;
import org.plait.study.Severity;
import org.plait.study.StudyException;

/** Says why a file can't be read at all. */
final class Refusal {

  private Refusal() {}

  static StudyException of(String rule, Place place, String message, String remedy) {
    return new StudyException(
        List.of(Finding.of(Severity.ERROR, rule, place, "", message, remedy)));
  }
}
