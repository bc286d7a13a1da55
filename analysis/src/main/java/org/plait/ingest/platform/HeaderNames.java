package org.plait.ingest.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plait.study.ExportLayout.Format;

/** Makes the names of columns from the header rows of an export. */
public final class HeaderNames {

  /** What SurveyMonkey writes below a question that has one column. */
  private static final Set<String> ONE_COLUMN = Set.of("", "response", "open-ended response");

  private HeaderNames() {}

  /**
   * The name of each column: the first row, but for platforms that spread names over two.
   *
   * @param format the platform
   * @param rows the header rows
   * @return the names, as they stand in the file
   */
  public static List<String> of(Format format, List<List<String>> rows) {
    return format == Format.SURVEYMONKEY && rows.size() > 1
        ? questionAndOption(rows.get(0), rows.get(1))
        : rows.get(0);
  }

  /**
   * A question's text stands over the first of its columns only; the option stands below it. The
   * name is the text, or text and option with a hyphen between them.
   */
  private static List<String> questionAndOption(List<String> questions, List<String> options) {
    List<String> names = new ArrayList<>();
    String question = "";
    for (int i = 0; i < questions.size(); i++) {
      question = questions.get(i).isBlank() ? question : questions.get(i).strip();
      String option = i < options.size() ? options.get(i).strip() : "";
      boolean one = ONE_COLUMN.contains(option.toLowerCase(Locale.ROOT));
      names.add(one ? question : question + " - " + option);
    }
    return names;
  }
}
