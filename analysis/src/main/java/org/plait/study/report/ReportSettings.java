package org.plait.study.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.study.wording.Wording;

/**
 * What a report is written as.
 *
 * @param formats its formats, in declared order of {@link ReportFormat}; the web page is always one
 *     of them
 * @param reference a Word document whose styles the report takes; empty for Plait's own
 * @param likert how bars of ordered answers are laid out
 * @param checklists the checklists of good reporting that it answers, in declared order of {@link
 *     ReportingChecklist}
 * @param statements what the researchers say of their study, by key, in file order
 * @param abbreviations what abbreviations stand for, in file order
 * @param draft whether the report says that it is a draft, whatever else holds
 * @param reviews workbooks that came back from reviewers, in the data folder
 * @param previous the folder of an earlier report of the study, whose readers know its numbers;
 *     empty where none is named
 * @param wording the sentences of the report
 * @param wordingFile the file with the study's own sentences; empty where it has none
 */
public record ReportSettings(
    Set<ReportFormat> formats,
    Optional<Path> reference,
    LikertStyle likert,
    Set<ReportingChecklist> checklists,
    Map<String, String> statements,
    Map<String, String> abbreviations,
    boolean draft,
    List<String> reviews,
    Optional<Path> previous,
    Wording wording,
    Optional<Path> wordingFile) {
  /** A web page. */
  public static final ReportSettings DEFAULT =
      new ReportSettings(EnumSet.of(ReportFormat.HTML), Optional.empty(), LikertStyle.STACKED);

  /** Copies the collections. */
  public ReportSettings {
    formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    checklists = Collections.unmodifiableSet(copy(checklists));
    statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
    reviews = List.copyOf(reviews);
  }

  /**
   * A final report without statements, abbreviations and reviews.
   *
   * @param formats its formats
   * @param reference a Word document whose styles the report takes
   * @param likert how bars of ordered answers are laid out
   */
  public ReportSettings(Set<ReportFormat> formats, Optional<Path> reference, LikertStyle likert) {
    this(
        formats,
        reference,
        likert,
        ReportingChecklist.USUAL,
        Map.of(),
        Map.of(),
        false,
        List.of(),
        Optional.empty(),
        Wording.own(),
        Optional.empty());
  }

  /** In the order of the report, also where there is none. */
  private static Set<ReportingChecklist> copy(Set<ReportingChecklist> checklists) {
    Set<ReportingChecklist> copy = EnumSet.noneOf(ReportingChecklist.class);
    copy.addAll(checklists);
    return copy;
  }

  /**
   * The same with other checklists.
   *
   * @param others the checklists of good reporting that it answers
   * @return the settings
   */
  public ReportSettings withChecklists(Set<ReportingChecklist> others) {
    return new ReportSettings(
        formats,
        reference,
        likert,
        others,
        statements,
        abbreviations,
        draft,
        reviews,
        previous,
        wording,
        wordingFile);
  }

  /**
   * The same with other statements.
   *
   * @param said what the researchers say of their study, by key
   * @return the settings
   */
  public ReportSettings withStatements(Map<String, String> said) {
    return new ReportSettings(
        formats,
        reference,
        likert,
        checklists,
        said,
        abbreviations,
        draft,
        reviews,
        previous,
        wording,
        wordingFile);
  }

  /**
   * The same with other abbreviations.
   *
   * @param meant what abbreviations stand for
   * @return the settings
   */
  public ReportSettings withAbbreviations(Map<String, String> meant) {
    return new ReportSettings(
        formats,
        reference,
        likert,
        checklists,
        statements,
        meant,
        draft,
        reviews,
        previous,
        wording,
        wordingFile);
  }
}
