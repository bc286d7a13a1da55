package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.codebook.CodebookVersionsReader;
import org.plait.coding.file.CodingReader;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.wave.WaveReader;
import org.plait.instrument.Instrument;
import org.plait.instrument.reader.InstrumentReader;
import org.plait.panel.Panel;
import org.plait.panel.PanelBuilder;
import org.plait.panel.PanelWeights;
import org.plait.panel.link.Succession;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.finding.Loaded;
import org.plait.study.reader.StudyReader;
import org.plait.study.words.CodingSettings;
import org.plait.text.Comments;

/** A small study on disk with two waves, one open question, one coder's file. */
public final class CodedStudy {

  private final Path folder;
  private final String coding;
  private final String quotations;
  private final String link;
  private String codebook = CODEBOOK;
  private String header = "wave,respondent,question,code,coder";
  private String earlier = "";
  private String key = "human";
  private String instrument = INSTRUMENT;
  private String integration = "";
  private String report = "";

  private CodedStudy(Path folder, String coding, String quotations, String link) {
    this.folder = folder;
    this.coding = coding;
    this.quotations = quotations;
    this.link = link;
  }

  /** Sampled at random, the first coder counts, consent under quote_ok. */
  public static CodedStudy in(Path folder) {
    return new CodedStudy(
        folder,
        "consensus: first, sample: random",
        "quotations: {consent: quote_ok, per-theme: 2}",
        "{respondent: id}");
  }

  public CodedStudy withCoding(String keys) {
    return new CodedStudy(folder, keys, quotations, link);
  }

  public CodedStudy withoutQuotations() {
    return new CodedStudy(folder, coding, "", link);
  }

  /** The organisation stands in the column of the region. */
  public CodedStudy inOrganisations() {
    return new CodedStudy(folder, coding, quotations, link + "\n    design: {cluster: region}");
  }

  /** Coding files say for what their comments were drawn. */
  public CodedStudy withPurposes() {
    header = "wave,respondent,question,code,coder,purpose";
    return this;
  }

  /** The coding file is named under another key. */
  public CodedStudy listedUnder(String other) {
    key = other;
    return this;
  }

  /** Comments were read by two versions of the codebook; coding files say by which. */
  public CodedStudy withVersions(String earlierCodebook, String currentCodebook) {
    write("earlier.yaml", earlierCodebook);
    codebook = currentCodebook;
    header = "wave,respondent,question,code,coder,codebook_version";
    earlier = ", earlier: [earlier.yaml]";
    return this;
  }

  /** Respondents, whose keys are numbers, count as much as these say. */
  public CodedStudy weightedByKey() {
    return new CodedStudy(folder, coding, quotations, link + "\n    design: {weight: id}");
  }

  public CodedStudy withoutKeys() {
    return new CodedStudy(folder, coding, quotations, "{}");
  }

  /** Whether they may be quoted is a question like others, and stands in a display. */
  public CodedStudy displaying(String keys) {
    instrument = INSTRUMENT.replaceFirst(" *profile: true\n", "");
    integration = "integration: " + keys;
    return this;
  }

  /** The region is an ordered question with three answers, whose bands make a quote matrix. */
  public CodedStudy inBands(String matrix) {
    instrument =
        INSTRUMENT
            .replace("{code: n, label: North}", "{code: n, label: North}, {code: m, label: Middle}")
            .replace(
                "text: Where?\n        type: single\n        profile: true",
                "text: Where?\n        type: ordinal");
    integration =
        "integration: {displays: [{kind: quote-matrix, id: where, title: Where, rows: staff.region,"
            + matrix
            + "}]}";
    return this;
  }

  /** So few people may be told of. */
  public CodedStudy withMinimum(int people) {
    report = "report: {disclosure: {profile: own, minimum: " + people + ", base: " + people + "}}";
    return this;
  }

  /** Coding files say whether it was praise or complaint. */
  public CodedStudy withSentiment() {
    header = "wave,respondent,question,code,coder,sentiment";
    return this;
  }

  /** Everything the line makes of the files up to the settled codings. */
  public record Read(
      Study study,
      List<Panel> panels,
      CodebookVersions versions,
      Comments comments,
      Loaded<Codings> codings,
      Loaded<CodingsApart> apart,
      CodedComments coded) {

    public Codebook codebook() {
      return versions.codebook();
    }
  }

  /**
   * Reads the study.
   *
   * @param t1 rows of the first wave below the header {@code id,quote,region,hinder}
   * @param t2 rows of the second wave
   * @param codes rows of the coding file below {@code wave,respondent,question,code,coder}
   */
  public Read read(String t1, String t2, String codes) {
    write("study.yaml", study());
    write("instrument.yaml", instrument);
    write("codebook.yaml", codebook);
    write("t1.csv", "id,quote,region,hinder\n" + t1);
    write("t2.csv", "id,quote,region,hinder\n" + t2);
    write("coder.csv", header + "\n" + codes);
    Loaded<Study> loaded = StudyReader.read(folder.resolve("study.yaml"));
    assertThat(loaded.findings()).isEmpty();
    Study study = loaded.value().orElseThrow();
    Survey survey = study.surveys().get(0);
    Instrument instrument = InstrumentReader.read(survey.instrument()).value().orElseThrow();
    List<WaveResponses> waves =
        survey.waves().stream()
            .map(w -> WaveReader.read(survey, w, instrument, folder, Set.of("GONE")))
            .map(r -> r.responses().orElseThrow())
            .toList();
    Panel linked =
        PanelBuilder.link(
            survey, instrument, waves, Succession.NONE, Optional.empty(), key -> "p-" + key);
    List<Panel> panels = List.of(PanelWeights.of(linked).value().orElseThrow());
    CodingSettings settings = study.coding().orElseThrow();
    CodebookVersions versions =
        CodebookVersionsReader.read(settings.codebook(), settings.earlier()).value().orElseThrow();
    Comments comments = Comments.of(panels);
    CodingReader reader =
        new CodingReader(settings, versions, panels, comments, Map.of("staff", Set.of("GONE")));
    Loaded<Codings> codings = reader.read(folder);
    CodedComments coded =
        CodedComments.of(
            settings, versions, comments, codings.value().orElse(Codings.NONE), SampleStrata.NONE);
    Loaded<CodingsApart> apart = reader.readApart(folder, codings.value().orElse(Codings.NONE));
    return new Read(study, panels, versions, comments, codings, apart, coded);
  }

  private String study() {
    return """
    plait: 1
    id: small
    title: A small study
    date: 2026-01-31
    surveys:
      staff:
        instrument: instrument.yaml
        waves:
          - {id: T1, label: "2024", file: t1.csv, format: csv, encoding: UTF-8, delimiter: ",", closed: 2024-01-31}
          - {id: T2, label: "2025", file: t2.csv, format: csv, encoding: UTF-8, delimiter: ",", closed: 2025-01-31}
        link: %s
    analysis: {confidence: 0.95, adjust: holm, by: [region], compare: [consecutive]}
    coding: {codebook: codebook.yaml, questions: [staff.hinder], %s: [coder.csv], %s, seed: 1%s}
    %s
    %s
    %s
    """
        .formatted(link, key, coding, earlier, quotations, integration, report);
  }

  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      sections:
        - id: all
          title: All
          questions:
            - id: quote_ok
              text: May we quote you?
              type: single
              profile: true
              categories: {categories: [{code: "yes", label: "Yes"}, {code: "no", label: "No"}]}
              waves: {T1: {column: quote}, T2: {column: quote}}
            - id: region
              text: Where?
              type: single
              profile: true
              categories: {categories: [{code: n, label: North}, {code: s, label: South}]}
              waves: {T1: {column: region}, T2: {column: region}}
            - id: hinder
              text: What hinders you?
              type: text
              waves: {T1: {column: hinder}, T2: {column: hinder}}
      """;

  private static final String CODEBOOK =
      """
      plait: 1
      id: small
      version: "1"
      codes:
        - {id: A, label: Resources, definition: What it takes., kind: theme}
        - {id: A1, parent: A, label: Time, definition: Hours., kind: theme, aliases: ["Not enough time"]}
        - {id: A2, parent: A, label: Money, definition: Funds., kind: theme}
        - {id: B, label: People, definition: Who., kind: theme}
        - {id: B1, parent: B, label: Managers, definition: The boss., kind: theme}
        - {id: X, label: Other, definition: The rest., kind: theme}
        - {id: X2, parent: X, label: No content, definition: Nothing said., kind: no-content}
        - {id: X3, parent: X, label: Disclosure, definition: To be passed on., kind: flag}
      """;

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
