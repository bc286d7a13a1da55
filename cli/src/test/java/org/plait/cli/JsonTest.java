package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code --json} there is one object on one line of stdout, however a command ends. */
class JsonTest {

  @TempDir private Path folder;

  @Test
  void aRunAnswersWithTheFilesItWroteAndItsCounts() throws IOException {
    NewStudy study = NewStudy.in(folder);
    JsonNode answer = answer(study.run("--json"), 0, "run", "done");
    assertThat(answer.get("outputs").get(0).asText())
        .isEqualTo(study.report().resolve("index.html").toString());
    answer.get("outputs").forEach(file -> assertThat(Path.of(file.asText())).isRegularFile());
    assertThat(answer.get("findings")).isEmpty();
    assertThat(answer.get("counts").toString())
        .isEqualTo("{\"rows_read\":125,\"rows_kept\":125,\"people\":80}");
  }

  @Test
  void aCheckAnswersWithItsFindings() throws IOException {
    NewStudy study = NewStudy.in(folder);
    study.edit("study.yaml", "wave-2.csv", "wave-3.csv");
    JsonNode finding =
        answer(study.check("--json"), 3, "check", "study or data have errors")
            .get("findings")
            .get(0);
    List<String> names = new ArrayList<>();
    finding.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "severity", "rule", "survey", "wave", "file", "line", "field", "message", "remedy");
    assertThat(finding.get("severity").asText()).isEqualTo("error");
    assertThat(finding.get("survey").asText()).isEqualTo("staff");
    assertThat(finding.get("wave").asText()).isEqualTo("W2");
    assertThat(finding.get("file").asText()).isEqualTo("wave-3.csv");
  }

  @Test
  void aRunThatErrorsStopAnswersWithThem() throws IOException {
    NewStudy study = NewStudy.in(folder);
    study.edit("study.yaml", "wave-2.csv", "wave-3.csv");
    JsonNode answer = answer(study.run("--json"), 3, "run", "study or data have errors");
    assertThat(answer.get("findings").get(0).get("file").asText()).isEqualTo("wave-3.csv");
    assertThat(answer.get("outputs")).isEmpty();
  }

  @Test
  void aWrongCommandLineIsAnsweredTheSameWay() throws IOException {
    JsonNode answer = answer(Outcome.of("run", "--json"), 2, "run", "wrong usage");
    assertThat(answer.get("findings").toString())
        .isEqualTo(
            "[{\"severity\":\"error\",\"rule\":\"usage\",\"survey\":\"\",\"wave\":\"\","
                + "\"file\":\"\",\"line\":0,\"field\":\"\",\"message\":\"STUDY must be given.\","
                + "\"remedy\":\"Try plait run --help.\"}]");
    answer(Outcome.of("--json"), 2, "plait", "wrong usage");
    answer(Outcome.of("rnu", "--json"), 2, "plait", "wrong usage");
    answer(Outcome.of("init", "src", "--json"), 2, "init", "wrong usage");
  }

  @Test
  void resultsThatCantBeWrittenAreAnsweredTheSameWay() throws IOException {
    NewStudy study = NewStudy.in(folder);
    Files.writeString(study.work(), "a file where a folder must be");
    JsonNode answer = answer(study.run("--json"), 5, "run", "output can't be written");
    assertThat(answer.get("findings").get(0).get("rule").asText()).isEqualTo("output");
    assertThat(answer.get("findings").get(0).get("message").asText())
        .startsWith("results can't be written to " + study.folder());
  }

  @Test
  void initAndDoctorAnswerToo() throws IOException {
    JsonNode made = answer(Outcome.of("init", folder.resolve("new"), "--json"), 0, "init", "done");
    assertThat(made.get("outputs")).hasSize(7);
    JsonNode well = answer(Outcome.of("doctor", "--json"), 0, "doctor", "done");
    assertThat(well.get("counts").toString()).isEqualTo("{\"problems\":0}");
  }

  private static JsonNode answer(Outcome outcome, int exit, String command, String status)
      throws IOException {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).endsWith("}\n").containsOnlyOnce("\n");
    assertThat(outcome.exit()).isEqualTo(exit);
    JsonNode answer = new ObjectMapper().readTree(outcome.out());
    List<String> names = new ArrayList<>();
    answer.fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactly("command", "status", "exit", "outputs", "findings", "counts");
    assertThat(answer.get("command").asText()).isEqualTo(command);
    assertThat(answer.get("status").asText()).isEqualTo(status);
    assertThat(answer.get("exit").asInt()).isEqualTo(exit);
    return answer;
  }
}
