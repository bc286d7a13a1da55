package org.plait.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.simulation.answer.Interview;
import org.plait.simulation.answer.OpenAnswers;
import org.plait.simulation.answer.Row;
import org.plait.simulation.answer.Rows;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.coding.CoderFiles;
import org.plait.simulation.coding.Coders;
import org.plait.simulation.coding.CodingDeal;
import org.plait.simulation.coding.ReadComment;
import org.plait.simulation.comment.CommentDraw;
import org.plait.simulation.comment.GivenComment;
import org.plait.simulation.comment.Identifiers;
import org.plait.simulation.export.CellWriter;
import org.plait.simulation.export.Delimited;
import org.plait.simulation.export.ExportColumns;
import org.plait.simulation.export.ExportWriter;
import org.plait.simulation.people.Organisations;
import org.plait.simulation.people.People;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.simulation.truth.Truth;
import org.plait.simulation.truth.TruthRow;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.finding.StudyException;
import org.plait.study.words.CodingSettings;

/** Makes a synthetic study: every file a study names, from its instruments and a plan. */
public final class Simulator {

  private static final int WITHDRAWN = 3;
  private static final long DEFAULT_SEED = 1;

  private final SimulationInput input;
  private final SimulationPlan plan;
  private final Chance chance;
  private final SyntheticFiles files = new SyntheticFiles();
  private final Map<String, List<GivenComment>> comments = new LinkedHashMap<>();
  private final Identifiers identifiers;
  private final Map<String, List<List<String>>> withdrawn = new TreeMap<>();
  private final List<TruthRow> truth = new ArrayList<>();
  private final long seed;

  private Simulator(SimulationInput input, long seed) {
    this.input = input;
    this.plan = input.plan();
    this.seed = seed;
    this.chance = Chance.of(seed);
    this.identifiers = new Identifiers(chance);
  }

  /**
   * Makes a synthetic study. A file {@code simulation.yaml} beside the study says how; without it
   * every question is drawn from the instruments.
   *
   * @param studyFile the study file
   * @param seed the seed; empty for the plan's
   * @return the files, not yet written
   * @throws StudyException when the study, an instrument or the plan can't be read
   */
  public static SyntheticFiles simulate(Path studyFile, OptionalLong seed) {
    SimulationInput input = SimulationInput.read(studyFile);
    long own = input.plan().seed().orElse(DEFAULT_SEED);
    return new Simulator(input, seed.orElse(own)).make();
  }

  private SyntheticFiles make() {
    Study study = input.study();
    CommentDraw draw =
        new CommentDraw(input.comments(), plan, input.families().withoutContent(), chance);
    Organisations organisations =
        input.organisations().isEmpty()
            ? Organisations.invented(plan.organisations().invented(), chance)
            : Organisations.listed(input.organisations(), input.succession(), chance);
    for (Survey survey : study.surveys()) {
      survey(survey, organisations, draw);
    }
    new CompanionFiles(input, files).add();
    withdrawn.forEach(
        (name, rows) -> files.put(name, Delimited.table(List.of("survey", "respondent"), rows)));
    study.coding().ifPresent(this::coders);
    files.put("truth.csv", truthTable());
    files.put("truth-identifiers.csv", identifierTable());
    files.seal(Notice.lines(study, seed, input));
    return files;
  }

  private void survey(Survey survey, Organisations organisations, CommentDraw draw) {
    Instrument instrument = input.instruments().get(survey.id());
    Set<String> empty = input.families().withoutContent();
    OpenAnswers open = new OpenAnswers(survey, plan, draw, identifiers, empty, chance);
    Interview interview = new Interview(survey, instrument, plan, organisations, open, chance);
    People people = new People(survey, plan, organisations, chance);
    Rows rows = new Rows(survey, plan, people, interview, chance);
    Map<Wave, List<Row>> waves = rows.make(withdrawing(survey));
    waves.forEach(
        (wave, made) -> files.put(wave.file(), export(survey, instrument, interview, wave, made)));
    comments.put(survey.id(), open.given());
    survey
        .withdrawn()
        .ifPresent(
            name ->
                rows.withdrawn()
                    .forEach(
                        p ->
                            withdrawn
                                .computeIfAbsent(name, n -> new ArrayList<>())
                                .add(List.of(survey.id(), p.key()))));
    truth.addAll(
        new Truth(survey, instrument, interview.marginals())
            .rows(Truth.pairs(survey), plan, input.families()::isTheme));
  }

  /** The people who withdraw are shared out among the surveys, the first getting one more. */
  private int withdrawing(Survey survey) {
    List<Survey> surveys =
        input.study().surveys().stream()
            .filter(s -> s.withdrawn().isPresent() && s.link().respondent().isPresent())
            .toList();
    int position = surveys.indexOf(survey);
    return position < 0
        ? 0
        : WITHDRAWN / surveys.size() + (position < WITHDRAWN % surveys.size() ? 1 : 0);
  }

  private byte[] export(
      Survey survey, Instrument instrument, Interview interview, Wave wave, List<Row> rows) {
    String name = survey.id() + "." + wave.id();
    boolean numbered = plan.numberedScales().contains(name);
    CellWriter cells =
        new CellWriter(wave, survey.waves().indexOf(wave), numbered, chance.named(name));
    List<ExportColumns.Column> answers =
        new ExportColumns(interview.questions(wave), wave.id(), cells).all();
    Set<String> ids = instrument.all().stream().map(Question::id).collect(Collectors.toSet());
    return new ExportWriter(survey, wave, ids, answers, plan, chance).bytes(rows);
  }

  private void coders(CodingSettings coding) {
    Map<QuestionRef, List<ReadComment>> read = new LinkedHashMap<>();
    CodingDeal deal = new CodingDeal(plan.coders(), chance);
    for (QuestionRef question : coding.questions()) {
      List<GivenComment> all =
          comments.getOrDefault(question.survey(), List.of()).stream()
              .filter(c -> c.base().question().equals(question.question()))
              .toList();
      read.put(question, deal.read(question, all));
    }
    new CoderFiles(coding, new Coders(plan.coders(), input.families(), input.earlier(), chance))
        .of(read)
        .forEach(files::put);
  }

  private byte[] truthTable() {
    return Delimited.table(TruthRow.COLUMNS, truth.stream().map(TruthRow::cells).toList());
  }

  private byte[] identifierTable() {
    List<List<String>> rows =
        identifiers.planted().stream()
            .map(
                p ->
                    List.of(p.survey(), p.wave(), p.respondent(), p.question(), p.kind(), p.text()))
            .toList();
    return Delimited.table(
        List.of("survey", "wave", "respondent", "question", "kind", "planted"), rows);
  }
}
