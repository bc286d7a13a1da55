package org.plait.ingest.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/** What was found in one file, in the order in which it was found. */
public final class FileFindings {

  private final String file;
  private final String survey;
  private final String wave;
  private final List<Finding> findings = new ArrayList<>();

  /** Of a wave's file. */
  public FileFindings(String file, String survey, String wave) {
    this.file = file;
    this.survey = survey;
    this.wave = wave;
  }

  /** Of a file that belongs to no wave. */
  public FileFindings(String file) {
    this(file, "", "");
  }

  String file() {
    return file;
  }

  /** The survey and wave in brackets, as words after "study"; nothing for other files. */
  String declared() {
    return wave.isEmpty() ? "" : " (wave " + wave + " of " + survey + ")";
  }

  /** A finding about this file that is not added to the list. */
  public Finding finding(
      Severity severity, String rule, int line, String field, String message, String remedy) {
    Place place = new Place(file, line, 0);
    return new Finding(
        severity, rule, survey, wave, place, field, message, remedy, Optional.empty(), 0);
  }

  /** Adds what makes the file unfit; line 0 stands for the file as a whole. */
  public void error(String rule, int line, String field, String message, String remedy) {
    add(finding(Severity.ERROR, rule, line, field, message, remedy));
  }

  /** Adds what may make a number wrong; line 0 stands for the file as a whole. */
  public void warning(String rule, int line, String field, String message, String remedy) {
    add(finding(Severity.WARNING, rule, line, field, message, remedy));
  }

  /** Adds what is worth knowing about the file as a whole. */
  public void note(String rule, String field, String message, String remedy) {
    add(finding(Severity.NOTE, rule, 0, field, message, remedy));
  }

  /** Adds a finding made elsewhere. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /** Whether anything found is an error. */
  public boolean anyError() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** Errors first, then warnings, then notes; each in the order found. */
  public List<Finding> inOrder() {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(ordered);
  }
}
