package org.plait.studies.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads tables of counts off a page: a row or column headed "Total" or "All" is the sum of the
 * others, a caption's "N = 180" is the sum of everything, "33% of 90" is a number of people.
 */
final class PageTables {

  private static final String HIDDEN = "[c]";
  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(,\\d{3})*|\\d+");
  private static final Pattern TITLE = Pattern.compile("\\b[Nn] ?= ?([\\d,]+)");
  private static final Pattern SHARE =
      Pattern.compile("(\\d+(?:\\.(\\d+))?)% (?:of|\\(n ?=) ?([\\d,]+)\\)?");

  private final CountSystem system;
  private final List<Place> hidden = new ArrayList<>();

  PageTables(CountSystem system) {
    this.system = system;
  }

  /** Reads all tables whose cells are numbers of people; gives the hidden ones. */
  List<Place> read(Document page) {
    int number = 0;
    for (Element table : page.select("table")) {
      read(table, "table " + ++number);
    }
    return hidden;
  }

  private void read(Element table, String name) {
    List<String> columns = table.select("thead th").eachText();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Element row : table.select("tbody tr")) {
      rows.put(row.select("th").text(), row.select("td").eachText());
    }
    boolean counts =
        !rows.isEmpty()
            && rows.values().stream()
                .allMatch(
                    cells ->
                        cells.size() == columns.size() - 1
                            && cells.stream().allMatch(PageTables::number));
    if (!counts) {
      return;
    }
    rows.forEach(
        (row, cells) -> {
          for (int i = 0; i < cells.size(); i++) {
            cell(place(name, row, columns.get(i + 1)), cells.get(i));
          }
        });
    List<String> headers = columns.subList(1, columns.size());
    List<String> parts = rows.keySet().stream().filter(r -> !total(r)).toList();
    List<String> across = headers.stream().filter(c -> !total(c)).toList();
    for (String row : rows.keySet()) {
      headers.stream()
          .filter(PageTables::total)
          .forEach(
              all ->
                  system.sum(
                      place(name, row, all),
                      across.stream().map(c -> place(name, row, c)).toList()));
    }
    for (String column : headers) {
      rows.keySet().stream()
          .filter(PageTables::total)
          .forEach(
              all ->
                  system.sum(
                      place(name, all, column),
                      parts.stream().map(r -> place(name, r, column)).toList()));
    }
    title(table, name, parts, across);
  }

  private void title(Element table, String name, List<String> parts, List<String> across) {
    Matcher title = TITLE.matcher(table.select("caption").text());
    if (title.find()) {
      Place all = place(name, "(title)", "");
      system.between(all, whole(title.group(1)), whole(title.group(1)));
      system.sum(
          all, parts.stream().flatMap(r -> across.stream().map(c -> place(name, r, c))).toList());
    }
  }

  private void cell(Place place, String text) {
    system.number(place);
    if (text.equals(HIDDEN)) {
      hidden.add(place);
    } else if (WHOLE.matcher(text).matches()) {
      system.between(place, whole(text), whole(text));
    } else {
      share(place, text);
    }
  }

  private void share(Place place, String text) {
    Matcher share = SHARE.matcher(text);
    if (share.find()) {
      int places = share.group(2) == null ? 0 : share.group(2).length();
      double unit = Math.pow(10, -2.0 - places);
      ShareInversion.share(Double.parseDouble(share.group(1)) / 100, whole(share.group(3)), unit)
          .ifPresent(range -> system.between(place, range[0], range[1]));
    }
  }

  private static boolean number(String cell) {
    return cell.equals(HIDDEN) || WHOLE.matcher(cell).matches() || SHARE.matcher(cell).find();
  }

  private static boolean total(String header) {
    String word = header.toLowerCase(Locale.ROOT);
    return word.equals("total") || word.equals("all") || word.equals("everybody");
  }

  private static long whole(String text) {
    return Long.parseLong(text.replace(",", ""));
  }

  private static Place place(String table, String row, String column) {
    return new Place("page", "", table, "", row, "column", column);
  }
}
