package org.plait.studies.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.spss.SavWriter;

/** Writes a study of one wave with nothing but statements, to time how fast exports are read. */
public final class LikertStudy {

  private static final String[] LABELS = {
    "Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"
  };

  /** In a hundred: not answered, then each answer. */
  private static final int[] OF_HUNDRED = {2, 10, 18, 27, 28, 15};

  private final int rows;
  private final int statements;
  private final SplittableRandom random = new SplittableRandom(1);

  private LikertStudy(int rows, int statements) {
    this.rows = rows;
    this.statements = statements;
  }

  /**
   * Writes {@code study.yaml}, {@code instrument.yaml} and the export.
   *
   * @param arguments the folder, csv or sav, the number of rows, the number of statements
   * @throws IOException when the folder can't be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String format = arguments[1];
    LikertStudy study =
        new LikertStudy(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    Path export = folder.resolve("wave." + format);
    if (format.equals("sav")) {
      study.writeCases(export);
    } else {
      study.writeText(export);
    }
    Files.writeString(folder.resolve("instrument.yaml"), study.instrument());
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        plait: 1
        id: likert
        title: Statements, invented to measure speed
        surveys:
          people:
            instrument: instrument.yaml
            waves: [{ id: W1, label: "2026", file: wave.%s, format: %s, closed: 2026-04-28 }]
        """
            .formatted(format, format));
  }

  private String instrument() {
    StringBuilder text = new StringBuilder("plait: 1\nid: likert\ncode-lists:\n  agree5:\n");
    text.append("    categories:\n");
    for (int code = 1; code <= LABELS.length; code++) {
      text.append("      - { code: \"%d\", label: %s }\n".formatted(code, LABELS[code - 1]));
    }
    text.append("    nets: { agree: [\"4\", \"5\"] }\nsections:\n");
    text.append("  - id: s\n    title: Statements\n    questions:\n");
    for (String name : names()) {
      text.append(
          """
                - { id: %s, text: Statement %s, type: ordinal, categories: agree5, favourable: agree, waves: { W1: { column: %s } } }
          """
              .formatted(name, name, name));
    }
    return text.toString();
  }

  private List<String> names() {
    return IntStream.rangeClosed(1, statements).mapToObj("q%03d"::formatted).toList();
  }

  private void writeText(Path export) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(export)) {
      out.write(String.join(",", names()) + "\n");
      for (int row = 0; row < rows; row++) {
        out.write(String.join(",", answers()) + "\n");
      }
    }
  }

  private void writeCases(Path export) throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int code = 1; code <= LABELS.length; code++) {
      labels.put(Integer.toString(code), LABELS[code - 1]);
    }
    List<Variable> variables =
        names().stream()
            .map(name -> Variable.number(name, "Statement " + name).with(labels))
            .toList();
    Files.write(export, SavWriter.of(variables, List.of()).bytes(rows, row -> answers()));
  }

  private String[] answers() {
    String[] answers = new String[statements];
    for (int i = 0; i < statements; i++) {
      int drawn = random.nextInt(100);
      int answer = 0;
      while (drawn >= OF_HUNDRED[answer]) {
        drawn -= OF_HUNDRED[answer++];
      }
      answers[i] = answer == 0 ? "" : Integer.toString(answer);
    }
    return answers;
  }
}
