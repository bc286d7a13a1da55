package org.plait.ingest.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Header;
import org.plait.study.Wave;
import org.plait.study.finding.Spelling;

/**
 * What Qualtrics adds to an export: three header rows (names, texts, import ids), status codes that
 * tell tests and spam from answers, and columns about the response that nobody asked for.
 */
public final class QualtricsExport {

  /** Names, texts and import ids stand above the answers. */
  public static final int HEADER_ROWS = 3;

  private static final Set<String> TEST_STATUS =
      Set.of(
          "1",
          "2",
          "9",
          "17",
          "256",
          "survey preview",
          "survey test",
          "survey preview spam",
          "offline survey preview",
          "synthetic");

  private static final Set<String> SPAM_STATUS =
      Set.of("8", "12", "40", "spam", "imported spam", "ex spam");

  private static final Set<String> TEST_CHANNEL = Set.of("preview", "test");

  private static final Pattern TIME_ZONE = Pattern.compile("\"timeZone\"\\s*:\\s*\"([^\"]*)\"");

  private final OptionalInt status;
  private final OptionalInt channel;

  /** Finds the columns that tell what a row is. */
  public QualtricsExport(Header header) {
    this.status = header.position("Status");
    this.channel = header.position("DistributionChannel");
  }

  /** Whether a row was made by someone trying the survey out. */
  public boolean test(String[] cells) {
    return in(status, cells, TEST_STATUS) || in(channel, cells, TEST_CHANNEL);
  }

  /** Whether Qualtrics took a row for spam; such rows are kept and counted. */
  public boolean spam(String[] cells) {
    return in(status, cells, SPAM_STATUS);
  }

  private static boolean in(OptionalInt column, String[] cells, Set<String> values) {
    return column.isPresent()
        && values.contains(AnswerText.tidy(cells[column.getAsInt()]).toLowerCase(Locale.ROOT));
  }

  /** The wording of each column, which stands in the second header row. */
  public static Map<String, String> wordings(DelimitedFile file) {
    List<String> names = file.header().names();
    List<List<String>> further = file.furtherHeaderRows();
    Map<String, String> wordings = new HashMap<>();
    for (int i = 0; !further.isEmpty() && i < names.size(); i++) {
      wordings.put(names.get(i), i < further.get(0).size() ? further.get(0).get(i) : "");
    }
    return wordings;
  }

  /** Checks the third header row and says in which zone times are. */
  static void check(DelimitedFile file, Wave wave, FileFindings findings) {
    List<List<String>> further = file.furtherHeaderRows();
    List<String> ids = further.isEmpty() ? List.of() : further.get(further.size() - 1);
    boolean importIds =
        ids.stream().limit(file.header().names().size()).allMatch(c -> c.contains("\"ImportId\""));
    if (ids.isEmpty() || !importIds) {
      findings.error(
          "qualtrics-header",
          0,
          "",
          "a Qualtrics export must have three header rows, the third with import ids; found another.",
          "Export it again, or declare `format: csv` with its `header-rows`.");
      return;
    }
    Set<String> zones =
        new TreeSet<>(
            ids.stream()
                .map(TIME_ZONE::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .toList());
    boolean agrees = wave.layout().timezone().map(z -> zones.contains(z.getId())).orElse(true);
    if (zones.isEmpty() && wave.layout().timezone().isEmpty()) {
      findings.note(
          "time-zone-unknown",
          "",
          "times have no zone, so dates are taken as they are written.",
          "Declare `timezone` of the wave.");
    } else if (!zones.isEmpty() && !agrees) {
      findings.warning(
          "time-zone-differs",
          3,
          "",
          "times must be in the declared zone, found the header naming "
              + Spelling.list(List.copyOf(zones))
              + ".",
          "Correct `timezone` of the wave.");
    }
  }
}
