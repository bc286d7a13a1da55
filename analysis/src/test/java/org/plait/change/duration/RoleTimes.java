package org.plait.change.duration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.instrument.Comparability;
import org.plait.instrument.Instrument;
import org.plait.instrument.QuestionType;
import org.plait.instrument.StateDuration;
import org.plait.panel.Panel;
import org.plait.study.ExportLayout;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** Panels of people who tell when they began a role, whether they are in it, and when they left. */
public final class RoleTimes {
  public static final StateDuration TENURE =
      new StateDuration(
          "tenure",
          "Time in the role",
          "in the role",
          "start",
          "left",
          "status",
          List.of("current"),
          List.of("former"),
          12);

  private final PanelFixture panel;
  private final List<Wave> waves = new java.util.ArrayList<>();

  public RoleTimes() {
    this(Comparability.EXACT);
  }

  /** With dates of leaving that compare so between T2 and T3. */
  public RoleTimes(Comparability left) {
    panel =
        new PanelFixture()
            .ask(
                Questions.of("status", QuestionType.SINGLE, "current", "former", "appointed"),
                Questions.of("start", QuestionType.DATE),
                Questions.of("left", QuestionType.DATE).compares("T3", left));
  }

  public RoleTimes wave(String id, String opened, String closed, Answer... answers) {
    return wave(id, opened, closed, List.of(answers));
  }

  public RoleTimes wave(String id, String opened, String closed, List<Answer> answers) {
    waves.add(
        new Wave(
            id,
            id,
            id + ".csv",
            LAYOUT,
            Optional.of(LocalDate.parse(opened)),
            LocalDate.parse(closed)));
    panel
        .wave(id, answers.stream().mapToInt(Answer::person).toArray())
        .chose("status", answers.stream().map(Answer::status).collect(Collectors.joining(" ")))
        .dated("start", answers.stream().map(a -> day(a.start())).collect(Collectors.joining(" ")))
        .dated("left", answers.stream().map(a -> day(a.left())).collect(Collectors.joining(" ")));
    return this;
  }

  private static String day(String month) {
    return month.length() > 1 ? month + "-01" : month;
  }

  public RoleTimes unlinked() {
    panel.unlinked();
    return this;
  }

  public Panel panel() {
    Panel made = panel.panel();
    Survey survey =
        new Survey(
            "s",
            Path.of("instrument.yaml"),
            waves,
            RowRules.NONE,
            Linkage.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Instrument asked = made.instrument();
    Instrument instrument =
        new Instrument(
            asked.id(),
            asked.respondents(),
            asked.sections(),
            asked.derived(),
            asked.scales(),
            List.of(TENURE));
    return new Panel(
        survey,
        instrument,
        made.waves(),
        made.linked(),
        made.pseudonyms(),
        made.organisations(),
        made.population());
  }

  public List<DurationResult> results() {
    return new DurationAnalysis().of(panel());
  }

  /**
   * What somebody answered.
   *
   * @param person who
   * @param status an answer or a sign of {@link PanelFixture}
   * @param start a month or a sign
   * @param left a month or a sign
   */
  public record Answer(int person, String status, String start, String left) {
    public static Answer current(int person, String start) {
      return new Answer(person, "current", start, "-");
    }

    public static Answer former(int person, String start, String left) {
      return new Answer(person, "former", start, left);
    }
  }

  /** As many people as wanted with the same answers. */
  public static List<Answer> people(int from, int number, Answer like) {
    return IntStream.range(from, from + number)
        .mapToObj(i -> new Answer(i, like.status(), like.start(), like.left()))
        .toList();
  }

  private static final ExportLayout LAYOUT =
      new ExportLayout(
          ExportLayout.Format.CSV,
          1,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          MultipleLayout.columns());
}
