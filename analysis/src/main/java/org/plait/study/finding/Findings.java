package org.plait.study.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is found while one file is read, and gives it back in line order. */
public final class Findings {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding f) -> f.place().line())
          .thenComparingInt(f -> f.place().column());

  private final List<Finding> findings = new ArrayList<>();

  /** Starts with none. */
  public Findings() {}

  /**
   * Adds an error.
   *
   * @param rule its stable name
   * @param place where it was found
   * @param field the key
   * @param message what must hold and what was found
   * @param remedy what to do next
   */
  public void error(String rule, Place place, String field, String message, String remedy) {
    findings.add(Finding.of(Severity.ERROR, rule, place, field, message, remedy));
  }

  /**
   * Adds a finding.
   *
   * @param finding the finding
   */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /**
   * Adds several findings.
   *
   * @param more the findings
   */
  public void addAll(Collection<Finding> more) {
    findings.addAll(more);
  }

  /**
   * Whether a finding stops the run.
   *
   * @return true when there is an error
   */
  public boolean stop() {
    return errors() > 0;
  }

  /**
   * How many errors there are so far, so that a reader can tell whether a part was right.
   *
   * @return the number of errors
   */
  public long errors() {
    return findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
  }

  /**
   * Every finding so far.
   *
   * @return the findings by line and column; those of one place in the order they were added
   */
  public List<Finding> inOrder() {
    return findings.stream().sorted(BY_PLACE).toList();
  }

  /**
   * Ends the reading.
   *
   * @param value makes the value; asked only when there is no error
   * @param <T> what was read
   * @return the value, if there is no error, and every finding
   */
  public <T> Loaded<T> loaded(Supplier<T> value) {
    return new Loaded<>(stop() ? Optional.empty() : Optional.of(value.get()), inOrder());
  }
}
