package org.plait.study.reader;

import java.util.List;
import org.plait.study.yaml.Keys;

/** The keys of a study file, place by place. */
public final class StudyKeys {

  static final Keys STUDY =
      Keys.of("study", "plait", "id", "title", "surveys")
          .optional("date", "events", "published", "analysis", "coding", "quotations")
          .optional("integration", "report", "abbreviations");
  static final Keys SURVEY =
      Keys.of("survey", "instrument", "waves")
          .optional("rows", "link", "population", "weights", "design", "dispositions")
          .optional("withdrawn");
  static final Keys WAVE =
      Keys.of("wave", "id", "file", "format", "closed")
          .optional("label", "opened", "header-rows", "encoding", "delimiter")
          .optional("date-format", "timezone", "multiple", "sheet", "event", "dictionary");
  static final Keys MULTIPLE = Keys.of("multiple", "layout").optional("separator");
  static final Keys ROWS =
      Keys.of("rows")
          .optional("test", "partial", "duplicates", "ineligible", "set-aside-limit")
          .optional("speeders", "straight-line");
  static final Keys PARTIAL = Keys.of("partial", "column", "below");
  static final Keys SPEEDERS = Keys.of("speeders", "column", "below").optional("action");
  static final Keys STRAIGHT_LINE = Keys.of("straight-line", "questions").optional("action");
  static final Keys LINK =
      Keys.of("link")
          .optional("respondent", "across-waves", "organisation", "succession", "key-file")
          .optional("leading-zeros", "code", "delete-by");
  static final Keys CODE = Keys.of("code", "parts", "agree");
  static final Keys DESIGN =
      Keys.of("design").optional("weight", "strata", "cluster", "population-size", "replicates");
  static final Keys REPLICATES = Keys.of("replicates", "columns", "kind").optional("fay", "scale");
  static final Keys WEIGHTS = Keys.of("weights").optional("rake", "post-stratify", "trim");
  static final Keys EVENT = Keys.of("event", "date", "label");
  static final Keys PUBLISHED =
      Keys.of("published", "survey", "wave", "question", "category", "percent", "n", "source");
  static final Keys ANALYSIS =
      Keys.of("analysis").optional("confidence", "adjust", "by", "compare", "plan", "models");
  static final Keys MODEL =
      Keys.of("model", "id", "survey", "outcome", "predictors", "family").optional("correlation");
  static final Keys CODING =
      Keys.of("coding", "codebook", "questions")
          .optional(
              "earlier",
              "human",
              "training",
              "bridge",
              "machine",
              "coder",
              "consensus",
              "sample",
              "seed");
  static final Keys QUOTATIONS = Keys.of("quotations", "consent").optional("per-theme");
  static final Keys INTEGRATION =
      Keys.of("integration").optional("displays", "margin", "meta-inferences");
  static final Keys DISPLAY =
      Keys.of("display", "id", "title", "questions", "themes").optional("kind", "themes-say");
  static final Keys QUOTE_MATRIX =
      Keys.of("quote-matrix", "kind", "id", "title", "rows", "themes")
          .optional("bands", "wave", "quotations");
  static final Keys REPORT =
      Keys.of("report")
          .optional("formats", "reference", "likert", "disclosure", "sign-off", "statements")
          .optional("review", "draft", "previous", "checklists", "wording");
  static final Keys DISCLOSURE = Keys.of("disclosure").optional("profile", "minimum", "base");

  /** What researchers say of their study, which checklists of good reporting ask for. */
  static final Keys STATEMENTS =
      Keys.of("statements")
          .optional(
              "aims",
              "background",
              "interpretation",
              "generalisability",
              "limitations",
              "funding",
              "interests",
              "acknowledgements",
              "ethics",
              "consent",
              "data-protection",
              "population",
              "sampling",
              "sample-size",
              "representativeness",
              "instruments",
              "development",
              "questionnaire",
              "mode",
              "contact",
              "advertising",
              "incentives",
              "preparation",
              "access",
              "context",
              "voluntary",
              "randomisation",
              "screens",
              "completeness-check",
              "review-step",
              "visitors",
              "view-rate",
              "participation-rate",
              "completion-rate",
              "cookies",
              "address-check",
              "log-file",
              "registration",
              "timestamps",
              "conducted-by",
              "mixed-methods",
              "mixed-design",
              "integration",
              "mixed-limits",
              "insights",
              "involvement-aims",
              "involvement-methods",
              "involvement-results",
              "involvement-influence",
              "involvement-reflections");

  private StudyKeys() {}

  /**
   * What researchers can say of their study.
   *
   * @return the keys of {@code report.statements}
   */
  public static List<String> statements() {
    return STATEMENTS.known();
  }

  /**
   * Every set of keys.
   *
   * @return the sets, the file's own first
   */
  public static List<Keys> all() {
    return List.of(
        STUDY,
        SURVEY,
        WAVE,
        MULTIPLE,
        ROWS,
        PARTIAL,
        SPEEDERS,
        STRAIGHT_LINE,
        LINK,
        CODE,
        DESIGN,
        REPLICATES,
        WEIGHTS,
        EVENT,
        PUBLISHED,
        ANALYSIS,
        MODEL,
        CODING,
        QUOTATIONS,
        INTEGRATION,
        DISPLAY,
        QUOTE_MATRIX,
        REPORT,
        STATEMENTS,
        DISCLOSURE);
  }
}
