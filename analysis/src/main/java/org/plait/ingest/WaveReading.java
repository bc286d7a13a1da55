package org.plait.ingest;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.plait.study.finding.Finding;

/**
 * What reading one wave's export gave.
 *
 * @param responses the typed answers; empty when an error stands among the findings
 * @param findings what readers may be told: no line of a respondent's answer, no private value
 * @param privateFindings a finding for each damaged row and each answer that is not valid, with its
 *     line; for {@code work/} only
 * @param setAsideRows the rows set aside, in file order; for {@code work/} only
 * @param encoding the encoding in which the file was read; empty when it was not
 * @param delimiter the delimiter; empty when the file was not read
 * @param sha256 the SHA-256 of the file's bytes; empty when it was not read
 */
public record WaveReading(
    Optional<WaveResponses> responses,
    List<Finding> findings,
    List<Finding> privateFindings,
    List<SetAsideRow> setAsideRows,
    Optional<Charset> encoding,
    Optional<Character> delimiter,
    Optional<String> sha256) {

  /** Copies the lists. */
  public WaveReading {
    findings = List.copyOf(findings);
    privateFindings = List.copyOf(privateFindings);
    setAsideRows = List.copyOf(setAsideRows);
  }
}
