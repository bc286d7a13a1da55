package org.plait.studies.coder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.CodebookVersions;
import org.plait.coding.CodedComments;
import org.plait.coding.Codings;
import org.plait.coding.Reading;
import org.plait.coding.SampleStrata;
import org.plait.coding.codebook.CodebookVersionsReader;
import org.plait.coding.file.CodingReader;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.wave.WaveReader;
import org.plait.instrument.Category;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.panel.Panel;
import org.plait.panel.PanelBuilder;
import org.plait.panel.PanelWave;
import org.plait.panel.link.Succession;
import org.plait.studies.coder.CodedCorpus.CodedText;
import org.plait.study.Survey;
import org.plait.study.words.CodingSettings;
import org.plait.text.Comment;
import org.plait.text.Comments;

/** The human-coded comments of the Friends and Family Test, read as a run reads them. */
final class FriendsAndFamily {

  private static final Path STUDY = Path.of("..", "corpus-samples", "friends-and-family");
  private static final ItemRef TRUST = ItemRef.of("trust");

  private FriendsAndFamily() {}

  /** Reads the comments from the folder that holds the data. */
  static CodedCorpus read(Path data) {
    LoadedStudy study = StudyFiles.read(STUDY.resolve("study.yaml")).value().orElseThrow();
    Panel panel = panel(study, data);
    Comments comments = Comments.of(List.of(panel));
    CodingSettings settings = study.study().coding().orElseThrow();
    CodebookVersions codebook = versions();
    Codings codings =
        new CodingReader(settings, codebook, List.of(panel), comments, Map.of())
            .read(data)
            .value()
            .orElseThrow();
    CodedComments coded =
        CodedComments.of(settings, codebook, comments, codings, SampleStrata.NONE);
    return corpus(coded, panel);
  }

  /** The codes by which the comments were read. */
  static Codebook codebook() {
    return versions().codebook();
  }

  private static CodebookVersions versions() {
    return CodebookVersionsReader.read(STUDY.resolve("codebook.yaml"), List.of())
        .value()
        .orElseThrow();
  }

  private static Panel panel(LoadedStudy study, Path data) {
    Survey survey = study.study().surveys().get(0);
    Instrument instrument = study.instrument(survey.id());
    List<WaveResponses> waves =
        survey.waves().stream()
            .map(wave -> WaveReader.read(survey, wave, instrument, data, Set.of()))
            .map(reading -> reading.responses().orElseThrow())
            .toList();
    return PanelBuilder.link(
        survey, instrument, waves, Succession.NONE, Optional.empty(), key -> "");
  }

  private static CodedCorpus corpus(CodedComments coded, Panel panel) {
    List<CodedText> texts = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    for (Reading reading : coded.readings()) {
      if (reading.read()) {
        texts.add(
            new CodedText(reading.comment(), trust(panel, reading.comment()), reading.codes()));
        used.addAll(reading.codes());
      }
    }
    List<String> codes =
        coded.codebook().codes().stream().map(Code::id).filter(used::contains).toList();
    return new CodedCorpus(codes, texts);
  }

  private static String trust(Panel panel, Comment comment) {
    PanelWave wave =
        panel.waves().stream().filter(w -> w.id().equals(comment.wave())).findFirst().orElseThrow();
    List<Category> trusts =
        panel.instrument().question(TRUST.question()).orElseThrow().codes().categories();
    CategoryColumn column = (CategoryColumn) wave.column(TRUST).orElseThrow();
    return trusts.get(column.category(comment.row())).code();
  }
}
