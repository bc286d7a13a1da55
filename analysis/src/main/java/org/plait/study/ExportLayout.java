package org.plait.study;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * How an export is written. Whatever is not declared is detected, and the detection is reported.
 *
 * @param format the platform
 * @param headerRows how many records stand above the answers
 * @param encoding the declared encoding
 * @param delimiter the declared delimiter
 * @param dateFormat the declared date pattern in words such as {@code dd/mm/yyyy}
 * @param timezone the zone of its times
 * @param multiple how multiple choices are laid out unless a question says otherwise
 * @param sheet the sheet of a workbook
 * @param event the event of a longitudinal REDCap project
 * @param dictionary REDCap's data dictionary, relative to the data folder
 */
public record ExportLayout(
    Format format,
    int headerRows,
    Optional<Charset> encoding,
    Optional<Character> delimiter,
    Optional<String> dateFormat,
    Optional<ZoneId> timezone,
    MultipleLayout multiple,
    Optional<String> sheet,
    Optional<String> event,
    Optional<String> dictionary) {

  /**
   * A file without sheets, events or a dictionary.
   *
   * @param format the platform
   * @param headerRows how many records stand above the answers
   * @param encoding the declared encoding
   * @param delimiter the declared delimiter
   * @param dateFormat the declared date pattern
   * @param timezone the zone of its times
   * @param multiple how multiple choices are laid out
   */
  public ExportLayout(
      Format format,
      int headerRows,
      Optional<Charset> encoding,
      Optional<Character> delimiter,
      Optional<String> dateFormat,
      Optional<ZoneId> timezone,
      MultipleLayout multiple) {
    this(
        format,
        headerRows,
        encoding,
        delimiter,
        dateFormat,
        timezone,
        multiple,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The platforms whose exports can be read. */
  public enum Format {
    /** Comma, semicolon or tab separated values. */
    CSV,
    /** A Qualtrics CSV export with three header rows. */
    QUALTRICS,
    /** A REDCap CSV export of raw data. */
    REDCAP,
    /** A LimeSurvey CSV export with question codes as headings. */
    LIMESURVEY,
    /** A LimeSurvey VV export. */
    LIMESURVEY_VV,
    /** A SurveyMonkey CSV export with two header rows. */
    SURVEYMONKEY,
    /** A CSV export of KoboToolbox or another ODK server. */
    ODK,
    /** A CSV export of Jisc Online Surveys. */
    JISC_ONLINE_SURVEYS,
    /** A sheet of an Excel workbook. */
    XLSX,
    /** A Microsoft Forms export, an Excel workbook. */
    MICROSOFT_FORMS,
    /** An SPSS file, {@code .sav} or {@code .zsav}. */
    SAV,
    /** A Stata file, {@code .dta} of release 117 to 119. */
    DTA,
    /** Not named yet: the file is looked at for a suggestion, and not read. */
    AUTO;

    /**
     * The word for it in a study.
     *
     * @return such as {@code jisc-online-surveys}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether it is an Excel workbook.
     *
     * @return true when it is
     */
    public boolean workbook() {
      return this == XLSX || this == MICROSOFT_FORMS;
    }

    /**
     * Whether it is the file of a statistical program: no text, but a dictionary and cases.
     *
     * @return true for SPSS and Stata
     */
    public boolean labelled() {
      return this == SAV || this == DTA;
    }
  }
}
