package org.plait.simulation.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plait.simulation.platform.OwnColumn.Kind;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;

/**
 * How a platform writes answers.
 *
 * @param codes whether categories are written as codes; else as labels
 * @param ticked how the column of a ticked option is written; empty for the option's label
 * @param notTicked how the column of another option is written
 * @param closing whether the separator of joined options stands after the last one too
 * @param started the name of the column that says when a response was begun
 * @param own the further columns that the platform adds
 */
public record PlatformWriting(
    boolean codes,
    String ticked,
    String notTicked,
    boolean closing,
    String started,
    List<OwnColumn> own) {

  private static final PlatformWriting PLAIN =
      new PlatformWriting(false, "1", "0", false, "started", List.of());

  private static final PlatformWriting QUALTRICS =
      new PlatformWriting(
          true,
          "1",
          "",
          false,
          "StartDate",
          List.of(OwnColumn.of("Finished", Kind.FINISHED), OwnColumn.of("ResponseId", Kind.NAME)));

  private static final PlatformWriting REDCAP =
      new PlatformWriting(
          true,
          "1",
          "0",
          false,
          "survey_timestamp",
          List.of(
              OwnColumn.of("record_id", Kind.NUMBER), OwnColumn.constant("survey_complete", "2")));

  private static final PlatformWriting LIMESURVEY =
      new PlatformWriting(
          true,
          "Y",
          "",
          false,
          "startdate",
          List.of(
              OwnColumn.of("id", Kind.NUMBER),
              OwnColumn.of("submitdate", Kind.SUBMITTED),
              OwnColumn.constant("lastpage", "1"),
              OwnColumn.constant("startlanguage", "en")));

  private static final PlatformWriting SURVEYMONKEY =
      new PlatformWriting(
          false,
          "",
          "",
          false,
          "Start Date",
          List.of(
              OwnColumn.of("Respondent ID", Kind.NUMBER),
              OwnColumn.constant("Collector ID", "400000001")));

  private static final PlatformWriting ODK =
      new PlatformWriting(
          true,
          "1",
          "0",
          false,
          "start",
          List.of(
              OwnColumn.of("_id", Kind.NUMBER),
              OwnColumn.of("_uuid", Kind.NAME),
              OwnColumn.of("_submission_time", Kind.SUBMITTED),
              OwnColumn.constant("__version__", "v1")));

  private static final PlatformWriting JISC =
      new PlatformWriting(
          false,
          "1",
          "0",
          false,
          "started",
          List.of(OwnColumn.of("Unique Response Number", Kind.NAME)));

  private static final PlatformWriting MICROSOFT_FORMS =
      new PlatformWriting(
          false,
          "1",
          "0",
          true,
          "Start time",
          List.of(
              OwnColumn.of("Id", Kind.NUMBER),
              OwnColumn.of("Completion time", Kind.SUBMITTED),
              OwnColumn.constant("Email", "anonymous"),
              OwnColumn.constant("Name", "")));

  /** Copies the columns. */
  public PlatformWriting {
    own = List.copyOf(own);
  }

  /**
   * The way of a format.
   *
   * @param format the format
   * @return how it writes; formats that belong to no platform write plainly
   */
  public static PlatformWriting of(Format format) {
    return switch (format) {
      case QUALTRICS -> QUALTRICS;
      case REDCAP -> REDCAP;
      case LIMESURVEY, LIMESURVEY_VV -> LIMESURVEY;
      case SURVEYMONKEY -> SURVEYMONKEY;
      case ODK -> ODK;
      case JISC_ONLINE_SURVEYS -> JISC;
      case MICROSOFT_FORMS -> MICROSOFT_FORMS;
      case CSV, XLSX, SAV, DTA, AUTO -> PLAIN;
    };
  }

  /**
   * The rows above the answers.
   *
   * @param layout how the export is written
   * @param names the names of the columns
   * @param texts what respondents read, by column
   * @return the header rows
   */
  public static List<List<String>> headers(
      ExportLayout layout, List<String> names, List<String> texts) {
    return switch (layout.format()) {
      case QUALTRICS -> List.of(names, texts, importIds(layout, names));
      case LIMESURVEY_VV -> List.of(texts, names);
      case SURVEYMONKEY -> List.of(names, names.stream().map(n -> "Response").toList());
      default -> {
        long further = Math.max(0, layout.headerRows() - 1L);
        yield Stream.concat(Stream.of(names), Stream.generate(() -> texts).limit(further)).toList();
      }
    };
  }

  private static List<String> importIds(ExportLayout layout, List<String> names) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String zone =
          names.get(i).endsWith("Date")
              ? layout.timezone().map(z -> ",\"timeZone\":\"" + z.getId() + "\"").orElse("")
              : "";
      ids.add("{\"ImportId\":\"QID" + (i + 1) + "\"" + zone + "}");
    }
    return ids;
  }
}
