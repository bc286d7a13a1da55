package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.run.line.StudyRun;

/**
 * Ten questions can be answered from the sample report alone: {@code docs/report-guide.md} says
 * where, and the words stand there.
 */
class ReportGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "report-guide.md");
  private static final Path STUDY =
      Path.of("..", "corpus-samples", "national-evaluation", "study.yaml");
  private static final Pattern ROW =
      Pattern.compile("\\| \\d+ \\| (?<question>.+) \\| “(?<answer>.+)” \\| `#(?<anchor>.+)` \\|");

  @TempDir private Path folder;

  private record Question(String question, String answer, String anchor) {}

  @Test
  void everyAnswerStandsWhereTheGuideSays() throws IOException {
    List<Question> questions = questions();
    assertThat(questions).hasSize(10);
    Document page = Jsoup.parse(Files.readString(report().resolve("index.html")));
    for (Question question : questions) {
      Element place = page.getElementById(question.anchor());
      assertThat(place).as(question.anchor()).isNotNull();
      assertThat(standing(place)).as(question.question()).contains(question.answer());
    }
  }

  private static List<Question> questions() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(GUIDE, StandardCharsets.UTF_8)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        questions.add(
            new Question(row.group("question"), row.group("answer"), row.group("anchor")));
      }
    }
    return questions;
  }

  private Path report() {
    new StudyRun(
            new RunRequest(
                STUDY,
                Optional.empty(),
                Optional.of(folder.resolve("out")),
                Optional.empty(),
                folder),
            (stage, message) -> {})
        .run();
    return folder.resolve("out/report");
  }

  /** What stands below a heading, down to the next of its level; else what an element holds. */
  private static String standing(Element place) {
    if (!place.tagName().matches("h[1-6]")) {
      return place.text();
    }
    StringBuilder text = new StringBuilder();
    for (Element next = place.nextElementSibling();
        next != null && !endsAt(place, next);
        next = next.nextElementSibling()) {
      text.append(next.text()).append(' ');
    }
    return text.toString();
  }

  private static boolean endsAt(Element heading, Element next) {
    return next.tagName().matches("h[1-6]") && next.tagName().compareTo(heading.tagName()) <= 0;
  }
}
