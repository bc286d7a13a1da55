package org.plait.run.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.ReversedItems;
import org.plait.ingest.WaveReading;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.wave.WaveReader;
import org.plait.ingest.wave.WithdrawnReader;
import org.plait.instrument.Instrument;
import org.plait.instrument.LoadedStudy;
import org.plait.panel.CodeFindings;
import org.plait.panel.DispositionsReader;
import org.plait.panel.Panel;
import org.plait.panel.PanelBuilder;
import org.plait.panel.PanelWeights;
import org.plait.panel.Population;
import org.plait.panel.PopulationReader;
import org.plait.panel.link.Succession;
import org.plait.panel.link.SuccessionReader;
import org.plait.run.HeldProgress;
import org.plait.run.Progress;
import org.plait.run.SideBySide;
import org.plait.run.Stage;
import org.plait.study.Linkage;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;

/**
 * The stages {@code ingest} and {@code panel}: reads every wave of every survey and links them, one
 * survey beside the other.
 */
public final class DataReading {

  private final LoadedStudy study;
  private final Path folder;
  private final Progress progress;
  private final List<Panel> panels = new ArrayList<>();
  private final List<Reconciliation> reconciliations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> privateFindings = new ArrayList<>();
  private final List<StudyData.SetAside> setAside = new ArrayList<>();
  private final Map<String, Set<String>> withdrawn = new HashMap<>();

  private DataReading(LoadedStudy study, Path folder, Progress progress) {
    this.study = study;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Reads and links.
   *
   * @param study the study and its instruments
   * @param folder the data folder
   * @param pseudonyms for each survey, how its people are named
   * @param progress hears how it gets on
   */
  public static StudyData read(
      LoadedStudy study,
      Path folder,
      Function<Survey, PanelBuilder.Pseudonyms> pseudonyms,
      Progress progress) {
    List<HeldProgress> heard = new ArrayList<>();
    List<Supplier<DataReading>> surveys = new ArrayList<>();
    for (Survey survey : study.study().surveys()) {
      HeldProgress own = new HeldProgress();
      heard.add(own);
      surveys.add(
          SideBySide.begin(
              () -> new DataReading(study, folder, own).survey(survey, pseudonyms.apply(survey))));
    }
    DataReading all = new DataReading(study, folder, progress);
    for (int i = 0; i < surveys.size(); i++) {
      all.add(heard.get(i).passOn(surveys.get(i), progress));
    }
    return new StudyData(
        all.stopped() ? List.of() : all.panels,
        all.reconciliations,
        List.copyOf(new LinkedHashSet<>(all.findings)),
        all.privateFindings,
        all.setAside,
        all.withdrawn);
  }

  private void add(DataReading survey) {
    panels.addAll(survey.panels);
    reconciliations.addAll(survey.reconciliations);
    findings.addAll(survey.findings);
    privateFindings.addAll(survey.privateFindings);
    setAside.addAll(survey.setAside);
    withdrawn.putAll(survey.withdrawn);
  }

  private DataReading survey(Survey survey, PanelBuilder.Pseudonyms pseudonyms) {
    Instrument instrument = study.instrument(survey.id());
    Set<String> gone = withdrawn(survey);
    List<WaveResponses> waves = new ArrayList<>();
    for (Wave wave : survey.waves()) {
      wave(survey, wave, instrument, gone).ifPresent(waves::add);
    }
    Optional<Succession> succession = succession(survey);
    Optional<Population> population = population(survey, instrument);
    if (waves.size() == survey.waves().size()) {
      findings.addAll(ReversedItems.find(survey, instrument, waves));
      succession.ifPresent(
          steps -> {
            Panel panel =
                PanelBuilder.link(survey, instrument, waves, steps, population, pseudonyms);
            findings.addAll(CodeFindings.of(panel));
            progress.report(Stage.PANEL, linked(panel));
            List<String> surveys = study.study().surveys().stream().map(Survey::id).toList();
            keep(PanelWeights.of(panel))
                .flatMap(weighted -> keep(DispositionsReader.read(folder, weighted, surveys)))
                .ifPresent(panels::add);
          });
    }
    return this;
  }

  private Optional<WaveResponses> wave(
      Survey survey, Wave wave, Instrument instrument, Set<String> gone) {
    WaveReading reading = WaveReader.read(survey, wave, instrument, folder, gone);
    findings.addAll(reading.findings());
    privateFindings.addAll(reading.privateFindings());
    reading
        .setAsideRows()
        .forEach(
            row -> setAside.add(new StudyData.SetAside(survey.id(), wave.id(), wave.file(), row)));
    reading
        .responses()
        .ifPresent(
            responses -> {
              Reconciliation rows = responses.reconciliation();
              reconciliations.add(rows);
              progress.report(
                  Stage.INGEST,
                  "Read "
                      + survey.id()
                      + " "
                      + wave.id()
                      + ": "
                      + rows.kept()
                      + " of "
                      + rows.read()
                      + " rows kept.");
            });
    return reading.responses();
  }

  private Set<String> withdrawn(Survey survey) {
    Set<String> gone =
        survey
            .withdrawn()
            .map(this::readWithdrawn)
            .map(bySurvey -> bySurvey.getOrDefault(survey.id(), Set.of()))
            .orElse(Set.of());
    withdrawn.put(survey.id(), gone);
    return gone;
  }

  private Map<String, Set<String>> readWithdrawn(String file) {
    Map<String, Linkage> surveys = new LinkedHashMap<>();
    study.study().surveys().forEach(survey -> surveys.put(survey.id(), survey.link()));
    return keep(WithdrawnReader.read(folder, file, surveys)).orElse(Map.of());
  }

  private Optional<Succession> succession(Survey survey) {
    return survey.link().succession().isEmpty()
        ? Optional.of(Succession.NONE)
        : keep(SuccessionReader.read(folder, survey.link().succession().get()));
  }

  private Optional<Population> population(Survey survey, Instrument instrument) {
    return survey
        .population()
        .flatMap(settings -> keep(PopulationReader.read(folder, settings, survey, instrument)));
  }

  private <T> Optional<T> keep(Loaded<T> loaded) {
    findings.addAll(loaded.findings());
    return loaded.value();
  }

  private boolean stopped() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private static String linked(Panel panel) {
    int answers = panel.waves().stream().mapToInt(wave -> wave.rows()).sum();
    int people = panel.pseudonyms().size();
    return "Linked "
        + panel.survey().id()
        + ": "
        + answers
        + " responses of "
        + people
        + " people"
        + (panel.linked() ? "." : ", each wave on its own.");
  }
}
