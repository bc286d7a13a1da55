package org.plait.coding.agreement;

import org.plait.statistics.Method;

/** The measures of agreement, each by the word under which it stands in tables. */
public enum AgreementMeasure {
  /** Krippendorff's alpha of giving a code or not. */
  ALPHA(
      "krippendorff_alpha", "Krippendorff's alpha", "Krippendorff (2004) Content Analysis, ch. 11"),
  /** Gwet's AC1 of giving a code or not. */
  AC1("gwet_ac1", "Gwet's AC1", "Gwet (2008) Br. J. Math. Stat. Psychol. 61:29-48"),
  /** Brennan and Prediger's coefficient of giving a code or not. */
  BRENNAN_PREDIGER(
      "brennan_prediger",
      "Brennan-Prediger",
      "Brennan and Prediger (1981) Educ. Psychol. Meas. 41:687-699"),
  /** Cohen's kappa of two coders, Conger's of more. */
  KAPPA("kappa", "Conger's kappa", "Conger (1980) Psychol. Bull. 88:322-328"),
  /** The share of pairs of coders who agree. */
  PERCENT("percent_agreement", "percent agreement", "Gwet (2014) Handbook, ch. 2"),
  /** Of the coders who gave a code, the share whose fellow gave it too. */
  POSITIVE(
      "positive_agreement",
      "positive agreement",
      "Spitzer and Fleiss (1974) Br. J. Psychiatry 125:341-347"),
  /** Of the coders who did not give a code, the share whose fellow did not either. */
  NEGATIVE(
      "negative_agreement",
      "negative agreement",
      "Spitzer and Fleiss (1974) Br. J. Psychiatry 125:341-347"),
  /** Krippendorff's alpha of the sets of main themes, by Passonneau's distance. */
  MASI("masi_alpha", "Krippendorff's alpha, MASI", "Passonneau (2006) Proc. LREC 831-836"),
  /** Krippendorff's alpha of the sets of main themes, by Jaccard's distance. */
  JACCARD(
      "jaccard_alpha", "Krippendorff's alpha, Jaccard", "Jaccard (1912) New Phytologist 11:37-50"),
  /** The share of pairs of coders who gave exactly the same main themes. */
  SAME("same_themes_agreement", "exactly the same main themes", "Gwet (2014) Handbook, ch. 2");

  private static final String MACRO = "macro_";

  private final String word;
  private final Method method;

  AgreementMeasure(String word, String name, String citation) {
    this.word = word;
    this.method = new Method(name, citation);
  }

  /**
   * The word in tables.
   *
   * @return such as {@code gwet_ac1}
   */
  public String word() {
    return word;
  }

  /**
   * The word of the mean over codes.
   *
   * @return such as {@code macro_gwet_ac1}
   */
  public String macro() {
    return MACRO + word;
  }

  /** What it is called, and who says so. */
  Method method() {
    return method;
  }

  /**
   * The name that readers of tables see.
   *
   * @return such as {@code Gwet's AC1}
   */
  public String title() {
    return method.name();
  }
}
