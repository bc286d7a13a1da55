package org.plait.report;

import static org.plait.report.SampleInstrument.AGREE;
import static org.plait.report.SampleInstrument.YES_NO;
import static org.plait.report.SampleInstrument.asked;
import static org.plait.report.SampleInstrument.binding;
import static org.plait.report.SampleInstrument.category;
import static org.plait.report.SampleInstrument.concept;
import static org.plait.report.SampleInstrument.grid;
import static org.plait.report.SampleInstrument.profile;
import static org.plait.report.SampleInstrument.question;
import static org.plait.report.SampleInstrument.waves;
import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.finite;
import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.number;
import static org.plait.report.SampleRows.people;
import static org.plait.report.SampleRows.share;
import static org.plait.report.SampleRows.shares;
import static org.plait.report.SampleRows.undefined;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.instrument.Section;
import org.plait.panel.Population;
import org.plait.report.Provenance.InputFile;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.study.ExportLayout;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;
import org.plait.study.report.PolicyEvent;
import org.plait.study.report.ReportSettings;
import org.plait.study.words.IntegrationSettings;

/** An invented report with every kind of question, row and verdict, and with hostile text. */
public final class SampleReport {
  static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" =1+1";
  private static final String S = "specialist";
  private static final List<String> PAIR = List.of("T1", "T2");
  private static final List<String> ALL_WAVES = List.of("T1", "T2", "T3");
  private static final String P = "partner";
  private static final List<String> ALL = List.of("T1", "T2", "T3");

  private static final CodeList PRIORITIES =
      new CodeList(
          "priorities",
          List.of(
              category("psirf", "Patient Safety Incident Response Framework (PSIRF)"),
              category("lfpse", "Learn from patient safety events service (LFPSE)"),
              category("culture", "Safety culture"),
              category("none", "None of these")),
          List.of(),
          List.of());

  private static final CodeList REGISTERS =
      new CodeList(
          "registers",
          List.of(
              category("nurse", "Nurse"), category("doctor", "Doctor"), category("other", HOSTILE)),
          List.of(),
          List.of());

  private SampleReport() {}

  public static Report report() {
    return new Report(
        study(),
        Optional.of("All data in this report are invented. It shows what a report looks like."),
        List.of(specialist(), partner()),
        Optional.of(SampleCoding.coded()),
        List.of(
            new FindingCount(
                S,
                "T2",
                "specialist-t2.csv",
                "invalid-value",
                "exp_support",
                3,
                "Add the category to the instrument, or correct the export."),
            new FindingCount(P, "T3", "partner-t3.tsv", "extra-column", "", 1, "")),
        new Provenance(
            "0.1.0",
            List.of(new InputFile("specialist-t1.csv", "ab".repeat(32))),
            new TreeMap<>(Map.of("coding", 20250627L)),
            new TreeMap<>(Map.of("confidence", "0.95", "adjust", "holm"))));
  }

  /** A report about nothing but one wave's rows. */
  public static Report bare() {
    return new Report(
        study(),
        Optional.empty(),
        List.of(
            new SurveyResults(
                survey(P, List.of("T2")),
                new Instrument(P, List.of(), List.of(), List.of()),
                Optional.empty(),
                false,
                List.of(reconciliation(P, "T2", 125, 120)),
                new Results(P, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()))),
        Optional.empty(),
        List.of(),
        new Provenance("0.1.0", List.of(), new TreeMap<>(), new TreeMap<>()));
  }

  private static Study study() {
    return new Study(
        Path.of("study.yaml"),
        "sample",
        "Patient safety specialists and partners: a sample",
        LocalDate.of(2028, 11, 30),
        List.of(survey(S, ALL), survey(P, List.of("T2", "T3"))),
        List.of(new PolicyEvent(LocalDate.of(2024, 4, 1), "New framework starts")),
        new AnalysisSettings(
            0.95,
            AnalysisSettings.Adjust.HOLM,
            List.of("org_group"),
            Set.of(AnalysisSettings.Compare.CONSECUTIVE)),
        Optional.empty(),
        Optional.empty(),
        IntegrationSettings.NONE,
        DisclosureRule.DEFAULT,
        Optional.empty(),
        ReportSettings.DEFAULT);
  }

  private static Survey survey(String id, List<String> waves) {
    Map<String, String> years = Map.of("T1", "2023", "T2", "2026", "T3", "2028");
    ExportLayout layout =
        new ExportLayout(
            ExportLayout.Format.CSV,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MultipleLayout.columns());
    return new Survey(
        id,
        Path.of(id + ".yaml"),
        waves.stream()
            .map(
                w ->
                    new Wave(
                        w,
                        years.getOrDefault(w, w),
                        id + "-" + w + ".csv",
                        layout,
                        Optional.empty(),
                        LocalDate.of(2026, 4, 30)))
            .toList(),
        RowRules.NONE,
        Linkage.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Instrument instrument() {
    Question support =
        concept(
            question(
                "exp_support",
                "My organisation supports me well as a specialist",
                QuestionType.ORDINAL,
                AGREE),
            "well-supported");
    Question time =
        question(
            "exp_time",
            "My organisation gives specialists enough time for the role, including time to"
                + " prepare for, attend and follow up meetings of every committee that asks",
            QuestionType.ORDINAL,
            AGREE);
    Question priorities =
        question(
            "priorities",
            "Which priorities are you working on?",
            QuestionType.MULTIPLE,
            PRIORITIES);
    Map<String, org.plait.instrument.Binding> recoded = waves("T1", "T2", "T3");
    recoded.put("T3", binding(Comparability.RECODED, "scale exported the other way round"));
    Map<String, org.plait.instrument.Binding> apart = waves("T1", "T2", "T3");
    apart.put("T2", binding(Comparability.NOT_COMPARABLE, "hours were asked for, not bands"));
    Question hours =
        question("hours", "Hours in a usual week", QuestionType.NUMBER, CodeList.EMPTY);
    return new Instrument(
        S,
        List.of(
            new Section(
                "you",
                "About you",
                List.of(
                    profile(
                        question(
                            "register",
                            "Which professional register are you on?",
                            QuestionType.SINGLE,
                            REGISTERS)),
                    profile(
                        question("clinical", "Clinical background", QuestionType.SINGLE, YES_NO)))),
            new Section(
                "experience",
                "Experience of the role",
                List.of(
                    support,
                    asked(time, recoded),
                    grid(
                        "exp_grid",
                        "How far do you agree with each statement?",
                        List.of(
                            new GridRow(
                                "understood", "Colleagues understand my role", Optional.empty()),
                            new GridRow("isolated", "I feel isolated", Optional.of("disagree")))))),
            new Section("work", "Work", List.of(priorities, asked(hours, apart)))),
        List.of(),
        List.of(
            new Scale(
                "support",
                "Support from the organisation",
                List.of(ItemRef.of("exp_support"), ItemRef.of("exp_time")),
                List.of(),
                2)));
  }

  private static SurveyResults specialist() {
    return new SurveyResults(
        survey(S, ALL),
        instrument(),
        Optional.of(
            new Population(
                Map.of("T1", 700L, "T2", 760L),
                Map.of(new WavePair("T1", "T2"), 540L),
                Map.of(),
                Standing.ASSUMPTION)),
        true,
        List.of(
            reconciliation(S, "T1", 192, 184),
            reconciliation(S, "T2", 301, 290),
            reconciliation(S, "T3", 281, 270)),
        new Results(
            S,
            specialistEstimates(),
            specialistComparisons(),
            List.of(
                new EstimateRow(
                    key(S, "support", "", "", "score"),
                    "T1",
                    number("score", 2.84, 0.14, 180),
                    Base.of(180, 180),
                    false,
                    "t interval"),
                new EstimateRow(
                    key(S, "support", "", "", "score"),
                    "T2",
                    number("score", 3.11, 0.12, 282),
                    Base.of(282, 282),
                    false,
                    "t interval")),
            List.of(
                people(S, "respondents", "T1", "count", 184),
                people(S, "respondents", "T2", "count", 290),
                people(S, "respondents", "T3", "count", 270),
                people(S, "population", "T1", "count", 700),
                people(S, "population", "T2", "count", 760),
                share(key(S, "", "", "response_rate", "proportion"), "T1", 184, 700),
                share(key(S, "", "", "response_rate", "proportion"), "T2", 290, 760)),
            List.of(
                people(S, "stayers", "T1", "count", 60).of(PAIR),
                people(S, "leavers", "T1", "count", 124).of(PAIR),
                share(key(S, "", "", "retention", "proportion"), "T1", 60, 184).of(PAIR),
                people(S, "joiners", "T1", "count", 230).of(PAIR),
                people(S, "new", "T2", "count", 230),
                people(S, "returning", "T2", "count", 60),
                people(S, "left", "T2", "count", 124),
                share(key(S, "", "", "cumulative_response", "proportion"), "T2", 60, 700),
                people(S, "new", "T3", "count", 150),
                people(S, "returning", "T3", "count", 120),
                people(S, "left", "T3", "count", 170),
                people(S, "101", "T1", "count", 12).of(ALL_WAVES),
                hidden(key(S, "", "", "111", "count"), "T1", OptionalLong.empty()).of(ALL_WAVES)),
            List.of(share(key(S, "exp_support", "", "NO_ANSWER", "proportion"), "T1", 7, 191))));
  }

  private static Reconciliation reconciliation(String survey, String wave, long read, long kept) {
    return new Reconciliation(
        survey,
        wave,
        survey + "-" + wave + ".csv",
        read,
        kept,
        List.of(new SetAside("test", 3), new SetAside("duplicate", read - kept - 3)));
  }

  private static List<EstimateRow> specialistEstimates() {
    List<EstimateRow> rows = new ArrayList<>();
    rows.addAll(shares(S, "register", "", "T1", REGISTERS, 88, 14, 20));
    rows.addAll(shares(S, "register", "", "T2", REGISTERS, 130, 25, 35));
    rows.addAll(shares(S, "clinical", "", "T1", YES_NO, 126, 58));
    rows.addAll(shares(S, "clinical", "", "T2", YES_NO, 190, 95));
    rows.addAll(shares(S, "exp_support", "", "T1", AGREE, 20, 35, 52, 60, 17));
    rows.addAll(shares(S, "exp_support", "", "T2", AGREE, 25, 40, 62, 120, 43));
    rows.addAll(shares(S, "exp_support", "", "T3", AGREE, 20, 40, 60, 110, 40));
    rows.add(finite(key(S, "exp_support", "", "agree", "proportion"), "T1", 77, 184, 700));
    rows.addAll(hiddenTime());
    for (String wave : List.of("T2", "T3")) {
      rows.addAll(shares(S, "exp_grid", "understood", wave, AGREE, 30, 60, 80, 80, 30));
      rows.addAll(shares(S, "exp_grid", "isolated", wave, AGREE, 60, 70, 50, 70, 30));
    }
    for (String wave : ALL) {
      rows.add(share(key(S, "priorities", "psirf", "", "proportion"), wave, 150, 180));
      rows.add(share(key(S, "priorities", "culture", "", "proportion"), wave, 90, 180));
      rows.add(hidden(key(S, "priorities", "none", "", "proportion"), wave, OptionalLong.of(180)));
      rows.add(hours("mean", wave));
    }
    rows.add(share(key(S, "priorities", "lfpse", "", "proportion"), "T2", 140, 180));
    rows.add(undefined(key(S, "priorities", "lfpse", "", "proportion"), "T3", "no cases"));
    for (String group : List.of("acute", "icb")) {
      RowKey key = new RowKey(S, "exp_support", "", "agree", "org_group", group, "proportion");
      rows.add(
          group.equals("icb") ? hidden(key, "T1", OptionalLong.empty()) : share(key, "T1", 40, 90));
      rows.add(share(key, "T2", 45, 80));
    }
    return rows;
  }

  private static EstimateRow hours(String measure, String wave) {
    return new EstimateRow(
        key(S, "hours", "", "", measure),
        wave,
        number(measure, wave.equals("T2") ? 11.05 : 14.26, 1.31, 170),
        Base.of(170, 170),
        false,
        "t interval");
  }

  /** T1 must hide single answers, T2 nets as well; T3 has no answers at all. */
  private static List<EstimateRow> hiddenTime() {
    List<EstimateRow> rows = new ArrayList<>();
    for (EstimateRow row : shares(S, "exp_time", "", "T1", AGREE, 61, 45, 33, 41, 4)) {
      boolean single = Set.of("4", "5").contains(row.key().category());
      rows.add(single ? hidden(row.key(), "T1", OptionalLong.of(184)) : row);
    }
    for (EstimateRow row : shares(S, "exp_time", "", "T2", AGREE, 3, 2, 3, 1, 2)) {
      rows.add(hidden(row.key(), "T2", OptionalLong.of(11)));
    }
    for (EstimateRow row : shares(S, "exp_time", "", "T3", AGREE, 1, 1, 1, 1, 1)) {
      rows.add(undefined(row.key(), "T3", "all missing"));
    }
    return rows;
  }

  private static List<ComparisonRow> specialistComparisons() {
    List<ComparisonRow> rows = new ArrayList<>();
    RowKey support = key(S, "exp_support", "", "", "relative_effect");
    RowKey agree = key(S, "exp_support", "", "agree", "proportion");
    rows.add(
        change(
            support,
            "T1",
            "T2",
            Role.PRIMARY,
            difference("relative_effect", 0.581, 0.531, 0.629),
            0.0008,
            Verdict.HIGHER,
            VerdictReason.CLEAR));
    rows.add(
        change(
            agree,
            "T1",
            "T2",
            Role.COMPANION,
            difference("proportion", 0.1436, 0.0531, 0.229),
            0.002,
            Verdict.HIGHER));
    rows.add(
        change(
            support,
            "T2",
            "T3",
            Role.PRIMARY,
            difference("relative_effect", 0.499, 0.45, 0.548),
            0.9,
            Verdict.NO_CLEAR_CHANGE,
            VerdictReason.INTERVAL_INCLUDES_NO_CHANGE,
            VerdictReason.FEW_MOVERS));
    RowKey priority = key(S, "priorities", "psirf", "", "proportion");
    rows.add(
        change(
            priority,
            "T1",
            "T2",
            Role.PRIMARY,
            difference("proportion", 0.03, -0.032, 0.091),
            0.3,
            Verdict.NO_CLEAR_CHANGE,
            VerdictReason.INTERVAL_INCLUDES_NO_CHANGE));
    Outcome hidden = new Suppressed("proportion", "minimum 5");
    ComparisonRow shown =
        change(
            key(S, "priorities", "none", "", "proportion"),
            "T1",
            "T2",
            Role.PRIMARY,
            hidden,
            0.5,
            Verdict.HIGHER);
    rows.add(withheld(shown));
    rows.add(
        change(
            key(S, "hours", "", "", "mean"),
            "T1",
            "T2",
            Role.PRIMARY,
            difference("mean", -3.21, -5.04, -1.38),
            0.0004,
            Verdict.LOWER,
            VerdictReason.CLEAR));
    return rows;
  }

  private static ComparisonRow withheld(ComparisonRow row) {
    return new ComparisonRow(
        row.key(),
        row.waves(),
        row.role(),
        row.design(),
        row.difference(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ComparisonRow.Bases.HIDDEN,
        Optional.empty(),
        row.comparability(),
        Optional.empty(),
        row.method());
  }

  private static SurveyResults partner() {
    Question support =
        concept(
            asked(
                question(
                    "supported", "I am well supported as a partner", QuestionType.ORDINAL, AGREE),
                waves("T2", "T3")),
            "well-supported");
    List<EstimateRow> rows = new ArrayList<>();
    rows.addAll(shares(P, "supported", "", "T2", AGREE, 10, 20, 30, 40, 20));
    rows.addAll(shares(P, "supported", "", "T3", AGREE, 8, 15, 25, 52, 30));
    return new SurveyResults(
        survey(P, List.of("T2", "T3")),
        new Instrument(
            P, List.of(new Section("support", "Support", List.of(support))), List.of(), List.of()),
        Optional.empty(),
        false,
        List.of(reconciliation(P, "T2", 125, 120), reconciliation(P, "T3", 134, 130)),
        new Results(
            P,
            rows,
            List.of(
                change(
                    key(P, "supported", "", "", "relative_effect"),
                    "T2",
                    "T3",
                    Role.PRIMARY,
                    difference("relative_effect", 0.57, 0.503, 0.637),
                    0.04,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.ONLY_ADJUSTMENT)),
            List.of(),
            List.of(
                people(P, "respondents", "T2", "count", 120),
                people(P, "respondents", "T3", "count", 130)),
            List.of(),
            List.of()));
  }
}
