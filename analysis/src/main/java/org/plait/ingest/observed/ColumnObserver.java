package org.plait.ingest.observed;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.ingest.cell.PlainNumber;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.labelled.MissingMark;

/** Looks at the cells of one column. */
final class ColumnObserver {

  private static final Pattern ISO =
      Pattern.compile("\\d{4}-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}.*)?)?");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "[^\\s@]+@[^\\s@]+\\.[^\\s@]+"
              + "|\\d{1,3}(\\.\\d{1,3}){3}"
              + "|[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}"
              + "|(\\+\\d{2}|0\\d)[\\d ()-]{8,14}"
              + "|-?\\d{1,3}\\.\\d{4,}");

  private static final Pattern PERSONAL_NAME =
      Pattern.compile(
          "(?i)(.*[^a-z])?(name|names|first_?name|last_?name|firstname|lastname|surname|fore_?name"
              + "|full_?name|e-?mail|email_?address|ip|ip_?address|ipaddr|phone|telephone|mobile"
              + "|postcode|post_?code|zip|address|latitude|longitude|location|gps|dob|birth|birthday"
              + "|date_?of_?birth|nhs_?(no|number)|token|device_?id|username|signature)([^a-z].*)?");

  private final Set<String> unanswered;
  private final Map<String, Integer> values = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> missing = new TreeSet<>();
  private boolean overflow;
  private boolean distinct = true;
  private boolean numeric = true;
  private boolean iso = true;
  private boolean slashed = true;
  private boolean monthFirst;
  private boolean single;
  private boolean personal;
  private long filled;
  private int longest;

  /** Takes what the platform writes where there is no answer. */
  ColumnObserver(Set<String> unanswered) {
    this.unanswered = unanswered;
  }

  void cell(String cell) {
    Optional<String> marked = MissingMark.code(cell);
    if (marked.isPresent()) {
      missing.add(marked.get());
      return;
    }
    String value = AnswerText.tidy(cell);
    if (!value.isEmpty() && !unanswered.contains(value)) {
      value(value);
    }
  }

  private void value(String value) {
    filled++;
    longest = Math.max(longest, value.length());
    distinct = distinct && seen.add(value);
    if (!overflow) {
      values.merge(value, 1, Integer::sum);
      overflow = values.size() > ObservedColumn.MOST;
    }
    numeric = numeric && !Double.isNaN(PlainNumber.parse(value));
    iso = iso && ISO.matcher(value).matches();
    if (slashed) {
      Matcher date = SLASHED.matcher(value);
      slashed = date.matches();
      if (slashed) {
        single |= date.group(1).length() == 1 || date.group(2).length() == 1;
        monthFirst |= Integer.parseInt(date.group(2)) > 12;
      }
    }
    personal |= PERSONAL.matcher(value).matches();
  }

  ObservedColumn column(
      String name, String wording, Map<String, String> labels, boolean about, boolean identifies) {
    return new ObservedColumn(
        name,
        wording,
        labels,
        about,
        identifies
            || personal
            || PERSONAL_NAME.matcher(name).matches()
            || PERSONAL_NAME.matcher(wording).matches() && wording.length() <= 30,
        filled,
        overflow ? Map.of() : values,
        missing,
        filled > 0 && numeric,
        dates(),
        filled > 0 && distinct,
        longest);
  }

  private Optional<String> dates() {
    if (filled == 0 || !iso && !slashed) {
      return Optional.empty();
    }
    if (iso) {
      return Optional.of("");
    }
    String day = single ? "d" : "dd";
    String month = single ? "m" : "mm";
    return Optional.of(monthFirst ? month + "/" + day + "/yyyy" : day + "/" + month + "/yyyy");
  }
}
