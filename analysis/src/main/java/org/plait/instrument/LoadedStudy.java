package org.plait.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plait.study.Study;

/**
 * A study together with the instruments of its surveys.
 *
 * @param study the study
 * @param instruments the instruments by survey id, in the study's order
 */
public record LoadedStudy(Study study, Map<String, Instrument> instruments) {

  /** Keeps the map in the study's order, read-only. */
  public LoadedStudy {
    instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
  }

  /**
   * The instrument of a survey.
   *
   * @param survey the survey's id
   * @return its instrument
   * @throws IllegalArgumentException when the study has no such survey
   */
  public Instrument instrument(String survey) {
    Instrument instrument = instruments.get(survey);
    if (instrument == null) {
      throw new IllegalArgumentException("no survey " + survey);
    }
    return instrument;
  }
}
