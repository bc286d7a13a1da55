package org.plait.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plait.study.finding.Finding;

/**
 * What a command answers to a program: one object on one line.
 *
 * @param command the command's name
 * @param code how it ended
 * @param outputs the files written
 * @param findings what the checks found; values are left out
 * @param counts figures such as rows read
 */
record JsonAnswer(
    String command,
    ExitCode code,
    List<Path> outputs,
    List<Finding> findings,
    Map<String, Long> counts) {

  String text() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("command", command);
    answer.put("status", code.words());
    answer.put("exit", code.number());
    answer.put("outputs", outputs.stream().map(Path::toString).toList());
    answer.put("findings", findings.stream().map(JsonAnswer::finding).toList());
    answer.put("counts", counts);
    try {
      return new ObjectMapper().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text, numbers and lists can always be written", e);
    }
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    row.put("rule", finding.rule());
    row.put("survey", finding.survey());
    row.put("wave", finding.wave());
    row.put("file", finding.place().file());
    row.put("line", finding.place().line());
    row.put("field", finding.field());
    row.put("message", finding.message());
    row.put("remedy", finding.remedy());
    return row;
  }
}
