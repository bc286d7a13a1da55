package org.plait.study.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.finding.Spelling;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;
import org.plait.study.report.LikertStyle;
import org.plait.study.report.PolicyEvent;
import org.plait.study.report.ReportFormat;
import org.plait.study.report.ReportSettings;
import org.plait.study.report.ReportingChecklist;
import org.plait.study.wording.Wording;
import org.plait.study.words.CodingSettings;
import org.plait.study.words.CodingSettings.Consensus;
import org.plait.study.words.QuotationRule;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads what a study file says about all surveys together. */
final class SettingsReader {

  private static final double CONFIDENCE = 0.95;
  private static final double LEAST_CONFIDENCE = 0.5;
  private static final double MOST_CONFIDENCE = 0.999;
  private static final long SEED = 1;
  private static final int PER_THEME = 3;
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z0-9&-]*[A-Z][A-Za-z0-9&-]*");

  private SettingsReader() {}

  /** Policy events, in date order. */
  static List<PolicyEvent> events(YamlMap study) {
    List<PolicyEvent> events = new ArrayList<>();
    for (YamlMap event : study.each("events")) {
      event.checked(StudyKeys.EVENT);
      String label = event.required("label");
      event.date("date").ifPresent(date -> events.add(new PolicyEvent(date, label)));
    }
    events.sort(Comparator.comparing(PolicyEvent::date));
    return events;
  }

  /** How estimates are made. */
  static AnalysisSettings analysis(
      Path study, Optional<YamlMap> keys, List<String> surveys, LocalDate lastClosed) {
    Set<Compare> all = EnumSet.allOf(Compare.class);
    if (keys.isEmpty()) {
      return new AnalysisSettings(CONFIDENCE, Adjust.HOLM, List.of(), all);
    }
    YamlMap analysis = keys.get().checked(StudyKeys.ANALYSIS);
    Map<String, Compare> words = Words.of(Compare.class);
    List<Compare> compare =
        analysis.items("compare").stream()
            .map(v -> v.word(words))
            .flatMap(Optional::stream)
            .toList();
    return new AnalysisSettings(
        analysis
            .get("confidence")
            .flatMap(v -> v.number(LEAST_CONFIDENCE, MOST_CONFIDENCE))
            .orElse(CONFIDENCE),
        analysis.word("adjust", Words.of(Adjust.class)).orElse(Adjust.HOLM),
        analysis.texts("by"),
        analysis.has("compare") ? Set.copyOf(compare) : all,
        analysis.get("plan").flatMap(v -> plan(study, v, surveys, lastClosed)),
        ModelReader.read(analysis, surveys));
  }

  private static Optional<AnalysisPlan> plan(
      Path study, YamlValue value, List<String> surveys, LocalDate lastClosed) {
    Path path = SurveyReader.besideStudy(study, value);
    YamlFile file = YamlFile.read(path, value.text().orElse(""));
    Optional<AnalysisPlan> plan = PlanReader.read(file, path, surveys, lastClosed);
    value.addAll(file.findings());
    return plan;
  }

  /** How free text is coded. */
  static CodingSettings coding(Path study, YamlMap coding, List<String> surveys) {
    coding.checked(StudyKeys.CODING);
    return new CodingSettings(
        coding.get("codebook").map(v -> SurveyReader.besideStudy(study, v)).orElse(study),
        coding.items("earlier").stream().map(v -> SurveyReader.besideStudy(study, v)).toList(),
        coding.items("questions").stream()
            .map(v -> question(v, surveys))
            .flatMap(Optional::stream)
            .toList(),
        files(coding, "human"),
        files(coding, "training"),
        files(coding, "bridge"),
        files(coding, "machine"),
        coder(coding),
        coding.word("consensus", Words.of(Consensus.class)).orElse(Consensus.FIRST),
        coding.has("sample"),
        coding.get("sample").map(SettingsReader::samples).orElse(List.of()),
        coding.get("seed").flatMap(v -> v.whole(0)).orElse(SEED));
  }

  /** Plait's own coder, unless another program's files stand for the machine. */
  private static Optional<CodingSettings.Coder> coder(YamlMap coding) {
    Optional<CodingSettings.Coder> coder =
        coding.word("coder", Words.of(CodingSettings.Coder.class));
    if (coder.isPresent() && !coding.items("machine").isEmpty()) {
      coding
          .get("coder")
          .ifPresent(
              v ->
                  v.mismatch(
                      "two-machines",
                      "must be left out where `machine` names another program's files",
                      "Remove `coder` or `machine`: only one machine can be corrected."));
    }
    return coder;
  }

  private static List<String> files(YamlMap keys, String key) {
    return keys.items(key).stream().map(DataFile::read).flatMap(Optional::stream).toList();
  }

  /** The tables of draws; none where the sample is said to be random without one. */
  private static List<String> samples(YamlValue sample) {
    if (sample.isText() && sample.text().filter(t -> !t.endsWith(".csv")).isPresent()) {
      sample.word(Map.of("random", true));
      return List.of();
    }
    List<YamlValue> files = sample.isList() ? sample.items() : List.of(sample);
    return files.stream().map(DataFile::read).flatMap(Optional::stream).toList();
  }

  /** A question written {@code survey.question}, of one of these surveys. */
  static Optional<QuestionRef> question(YamlValue value, List<String> surveys) {
    String text = value.text().orElse("");
    int dot = text.indexOf('.');
    if (dot < 1 || dot == text.length() - 1) {
      if (!text.isEmpty()) {
        value.mismatch("wrong-type", "must be a question such as partner.hinder", "");
      }
      return Optional.empty();
    }
    String survey = text.substring(0, dot);
    if (!surveys.contains(survey)) {
      value.mismatch(
          "unknown-reference",
          "must start with a survey of this study",
          Spelling.remedy(survey, surveys));
      return Optional.empty();
    }
    return Optional.of(new QuestionRef(survey, text.substring(dot + 1)));
  }

  /** Who may be quoted. */
  static QuotationRule quotations(YamlMap quotations) {
    quotations.checked(StudyKeys.QUOTATIONS);
    int perTheme = quotations.get("per-theme").flatMap(v -> v.count(0)).orElse(PER_THEME);
    return new QuotationRule(quotations.required("consent"), perTheme);
  }

  /** What the report is written as. */
  static ReportSettings report(Path study, YamlMap report) {
    Map<String, ReportFormat> words = Words.of(ReportFormat.class);
    Set<ReportFormat> formats = EnumSet.of(ReportFormat.HTML);
    report.items("formats").forEach(v -> v.word(words).ifPresent(formats::add));
    return new ReportSettings(
        formats,
        report.get("reference").map(v -> SurveyReader.besideStudy(study, v)),
        report.word("likert", Words.of(LikertStyle.class)).orElse(LikertStyle.STACKED),
        checklists(report),
        report
            .keys("statements")
            .map(said -> texts(said.checked(StudyKeys.STATEMENTS)))
            .orElse(Map.of()),
        Map.of(),
        report.flag("draft", false),
        files(report, "review"),
        report.get("previous").map(v -> SurveyReader.besideStudy(study, v)),
        report
            .get("wording")
            .map(v -> WordingReader.read(SurveyReader.besideStudy(study, v), v))
            .orElseGet(Wording::own),
        report.get("wording").map(v -> SurveyReader.besideStudy(study, v)));
  }

  private static Set<ReportingChecklist> checklists(YamlMap report) {
    if (report.get("checklists").isEmpty()) {
      return ReportingChecklist.USUAL;
    }
    Map<String, ReportingChecklist> words = Words.of(ReportingChecklist.class);
    Set<ReportingChecklist> named = EnumSet.noneOf(ReportingChecklist.class);
    report.items("checklists").forEach(v -> v.word(words).ifPresent(named::add));
    return named;
  }

  /** What abbreviations stand for. */
  static Map<String, String> abbreviations(YamlMap abbreviations) {
    abbreviations
        .entries()
        .forEach(e -> e.key().matching(ABBREVIATION, "letters and digits, one a capital"));
    return texts(abbreviations);
  }

  private static Map<String, String> texts(YamlMap map) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlMap.Entry entry : map.entries()) {
      entry
          .value()
          .text()
          .ifPresent(text -> entry.key().text().ifPresent(key -> texts.put(key, text)));
    }
    return texts;
  }

  /** What may be shown. */
  static DisclosureRule disclosure(YamlMap report) {
    report.checked(StudyKeys.REPORT);
    return report.keys("disclosure").map(SettingsReader::rule).orElse(DisclosureRule.DEFAULT);
  }

  private static DisclosureRule rule(YamlMap disclosure) {
    disclosure.checked(StudyKeys.DISCLOSURE);
    DisclosureProfile profile =
        disclosure.word("profile", Words.of(DisclosureProfile.class)).orElse(DisclosureProfile.OWN);
    return new DisclosureRule(
        profile,
        limit(disclosure, "minimum", profile, profile.minimum()),
        limit(disclosure, "base", profile, profile.base()));
  }

  /** A limit of a study; those of a profile can be made stricter only. */
  private static int limit(
      YamlMap disclosure, String key, DisclosureProfile profile, int ofProfile) {
    Optional<YamlValue> given = disclosure.get(key);
    int limit = given.flatMap(v -> v.count(1)).orElse(ofProfile);
    if (profile == DisclosureProfile.OWN || limit >= ofProfile) {
      return limit;
    }
    given.ifPresent(
        v ->
            v.mismatch(
                "below-profile",
                "must be at least " + ofProfile + ", as the profile has it",
                "Leave it out, or choose the profile `own`."));
    return ofProfile;
  }
}
