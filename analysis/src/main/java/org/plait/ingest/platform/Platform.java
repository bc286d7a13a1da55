package org.plait.ingest.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plait.ingest.labelled.MissingMark;
import org.plait.instrument.MissingReason;
import org.plait.study.ExportLayout.Format;

/**
 * What a platform adds to the answers.
 *
 * @param about columns every export may have that belong to no question
 * @param family further such columns, by pattern
 * @param identifying those of them that may identify people, by pattern; never copied
 * @param needed columns of which an export of this platform has one at least; none when unknown
 * @param joined what stands between several chosen options in one cell; empty when unknown
 * @param special cells that mean a missing answer whatever the question
 */
public record Platform(
    Set<String> about,
    Optional<Pattern> family,
    Pattern identifying,
    Set<String> needed,
    String joined,
    Map<String, MissingReason> special) {

  private static final Pattern NOBODY = Pattern.compile("(?!)");

  private static final Platform NONE =
      new Platform(Set.of(), Optional.empty(), NOBODY, Set.of(), "", Map.of());

  private static final Platform QUALTRICS =
      new Platform(
          Set.of(
              "StartDate",
              "EndDate",
              "Status",
              "IPAddress",
              "Progress",
              "Duration (in seconds)",
              "Finished",
              "RecordedDate",
              "ResponseId",
              "RecipientLastName",
              "RecipientFirstName",
              "RecipientEmail",
              "ExternalReference",
              "LocationLatitude",
              "LocationLongitude",
              "DistributionChannel",
              "UserLanguage"),
          Optional.empty(),
          Pattern.compile("IPAddress|Recipient.+|ExternalReference|Location.+"),
          Set.of(),
          ",",
          Map.of("-99", MissingReason.NO_ANSWER));

  private static final Platform REDCAP =
      new Platform(
          Set.of(
              "redcap_event_name",
              "redcap_repeat_instrument",
              "redcap_repeat_instance",
              "redcap_survey_identifier",
              "redcap_data_access_group"),
          Optional.of(Pattern.compile(".+_(complete|timestamp)")),
          Pattern.compile("redcap_survey_identifier"),
          Set.of(),
          "",
          Map.of());

  private static final Platform LIMESURVEY =
      new Platform(
          Set.of(
              "id",
              "token",
              "submitdate",
              "lastpage",
              "startlanguage",
              "seed",
              "startdate",
              "datestamp",
              "ipaddr",
              "refurl",
              "interviewtime"),
          Optional.of(Pattern.compile("(group|question)Time.*|grouptime\\d+")),
          Pattern.compile("token|ipaddr|refurl"),
          Set.of("submitdate", "lastpage", "startlanguage"),
          "",
          Map.of(MissingMark.cell(VvCells.NOT_SHOWN), MissingReason.NOT_ASKED));

  private static final Platform SURVEYMONKEY =
      new Platform(
          Set.of(
              "Respondent ID",
              "Collector ID",
              "Start Date",
              "End Date",
              "IP Address",
              "Email Address",
              "First Name",
              "Last Name"),
          Optional.of(Pattern.compile("Custom Data \\d+")),
          Pattern.compile("IP Address|Email Address|First Name|Last Name|Custom Data \\d+"),
          Set.of("Respondent ID", "Collector ID"),
          "",
          Map.of());

  private static final Platform ODK =
      new Platform(
          Set.of(
              "start",
              "end",
              "today",
              "deviceid",
              "subscriberid",
              "simserial",
              "phonenumber",
              "username",
              "email",
              "formhub/uuid",
              "meta/instanceID",
              "meta/instanceName",
              "__version__",
              "KEY",
              "SubmissionDate"),
          Optional.of(
              Pattern.compile(
                  "_(id|uuid|submission_time|validation_status|notes|status"
                      + "|submitted_by|tags|index|parent_index|parent_table_name|version_|geolocation.*)"
                      + "|meta[-/].*|instanceID|SubmitterI[Dd]|SubmitterName|AttachmentsPresent"
                      + "|AttachmentsExpected|DeviceID|Edits|FormVersion|ReviewState|Status")),
          Pattern.compile(
              "deviceid|subscriberid|simserial|phonenumber|username|email|_submitted_by"
                  + "|SubmitterI[Dd]|SubmitterName|DeviceID|_geolocation.*"),
          Set.of("_uuid", "_id", "_submission_time", "KEY", "meta/instanceID", "meta-instanceID"),
          " ",
          Map.of());

  private static final Platform JISC =
      new Platform(
          Set.of("Unique Response Number"),
          Optional.empty(),
          NOBODY,
          Set.of("Unique Response Number"),
          "",
          Map.of());

  private static final Platform MICROSOFT_FORMS =
      new Platform(
          Set.of(
              "ID",
              "Id",
              "Start time",
              "Completion time",
              "Email",
              "Name",
              "Last modified time",
              "Language",
              "Total points",
              "Quiz feedback",
              "Grade posted time"),
          Optional.of(Pattern.compile("(Points|Feedback) - .*", Pattern.DOTALL)),
          Pattern.compile("Email|Name"),
          Set.of("Completion time"),
          ";",
          Map.of());

  /** Copies the sets. */
  public Platform {
    about = Set.copyOf(about);
    needed = Set.copyOf(needed);
    special = Map.copyOf(special);
  }

  /**
   * The platform of a format.
   *
   * @param format the format
   * @return what it adds; nothing where the format belongs to no platform
   */
  public static Platform of(Format format) {
    return switch (format) {
      case QUALTRICS -> QUALTRICS;
      case REDCAP -> REDCAP;
      case LIMESURVEY, LIMESURVEY_VV -> LIMESURVEY;
      case SURVEYMONKEY -> SURVEYMONKEY;
      case ODK -> ODK;
      case JISC_ONLINE_SURVEYS -> JISC;
      case MICROSOFT_FORMS -> MICROSOFT_FORMS;
      case CSV, XLSX, SAV, DTA, AUTO -> NONE;
    };
  }

  /**
   * Whether a column is about the response and belongs to no question.
   *
   * @param column its name
   * @return true when it is
   */
  public boolean isAbout(String column) {
    return about.contains(column) || family.map(f -> f.matcher(column).matches()).orElse(false);
  }

  /**
   * Whether a column may identify people.
   *
   * @param column its name
   * @return true when it may
   */
  public boolean identifies(String column) {
    return identifying.matcher(column).matches();
  }
}
