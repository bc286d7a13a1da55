package org.plait.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.study.finding.Finding;

/**
 * What a run gave.
 *
 * @param upToDate whether nothing had changed since the last run, so that nothing was done
 * @param outputs the files written, the report first
 * @param findings what the checks found, in the order of the line
 * @param counts figures for programs, such as rows read
 */
public record RunResult(
    boolean upToDate, List<Path> outputs, List<Finding> findings, Map<String, Long> counts) {

  /** Copies the collections, keeping their order. */
  public RunResult {
    outputs = List.copyOf(outputs);
    findings = List.copyOf(findings);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
