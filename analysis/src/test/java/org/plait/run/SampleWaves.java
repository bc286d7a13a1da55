package org.plait.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.change.ChangeAnalysis;
import org.plait.change.row.Results;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.ItemRef;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.reader.StudyFiles;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.run.data.DataReading;
import org.plait.run.data.StudyData;

/** The waves of the shipped study as a run reads them, row by row. */
final class SampleWaves {

  static final Path FOLDER = Path.of("..", "corpus-samples", "national-evaluation");
  static final LoadedStudy STUDY =
      StudyFiles.read(FOLDER.resolve("study.yaml")).value().orElseThrow();
  static final StudyData DATA =
      DataReading.read(STUDY, FOLDER, survey -> person -> "of " + person, Progress.SILENT);
  static final Panel SPECIALISTS = DATA.panels().get(0);
  static final Panel PARTNERS = DATA.panels().get(1);

  private SampleWaves() {}

  static Results results(Panel panel) {
    return new ChangeAnalysis(STUDY.study().analysis()).of(panel);
  }

  static Question question(Panel panel, String id) {
    return panel.instrument().all().stream()
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Binding binding(Panel panel, String question, String wave) {
    return question(panel, question).waves().get(wave);
  }

  static List<String> codes(Panel panel, String question) {
    return question(panel, question).codes().categories().stream().map(Category::code).toList();
  }

  /** The options somebody could tick in a wave. */
  static Set<String> options(Panel panel, String wave, String question) {
    Set<String> offered = new TreeSet<>(codes(panel, question));
    offered.removeIf(
        option -> Set.of("NOT_ASKED").containsAll(told(panel, wave, question + "." + option)));
    return offered;
  }

  static int mostTicked(String wave, String question) {
    List<List<String>> columns = new ArrayList<>();
    codes(SPECIALISTS, question).forEach(o -> columns.add(told(wave, question + "." + o)));
    return IntStream.range(0, columns.get(0).size())
        .map(row -> (int) columns.stream().filter(c -> c.get(row).equals("1")).count())
        .max()
        .orElseThrow();
  }

  static double share(String wave, String question, String... codes) {
    List<String> answers = answers(wave, question);
    return answers.stream().filter(Set.of(codes)::contains).count() / (double) answers.size();
  }

  static List<String> answers(String wave, String item) {
    return answers(SPECIALISTS, wave, item);
  }

  /** The valid answers of a wave. */
  static List<String> answers(Panel panel, String wave, String item) {
    Set<String> reasons =
        Arrays.stream(MissingReason.values()).map(Enum::name).collect(Collectors.toSet());
    return told(panel, wave, item).stream().filter(a -> !reasons.contains(a)).toList();
  }

  static List<String> told(String wave, String item) {
    return told(SPECIALISTS, wave, item);
  }

  /** Every row's code, 1 or 0 for an option, or the reason why there is no answer. */
  static List<String> told(Panel panel, String wave, String name) {
    ItemRef item = ItemRef.parse(name);
    PanelWave read = panel.wave(wave);
    AnswerColumn column = read.column(item).orElseThrow(() -> new AssertionError(name));
    CategoryColumn cells = (CategoryColumn) column;
    List<String> codes = codes(panel, item.question());
    return IntStream.range(0, column.rows())
        .mapToObj(
            row ->
                column
                    .missing(row)
                    .map(Enum::name)
                    .orElseGet(
                        () ->
                            item.item().isEmpty()
                                ? codes.get(cells.category(row))
                                : Integer.toString(cells.category(row))))
        .toList();
  }
}
