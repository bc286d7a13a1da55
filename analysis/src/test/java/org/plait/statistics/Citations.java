package org.plait.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The citations in the main sources: authors with a year in brackets, in texts and comments. */
final class Citations {
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "plait");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final String NAME = "(?:van |de |te )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}\\p{L}+)?";
  private static final Pattern WORK =
      Pattern.compile(
          "("
              + NAME
              + ")(?:(?:, | and )"
              + NAME
              + "| et al\\.)* \\((1[89]\\d\\d|20\\d\\d)\\)([^;]*)");
  private static final Pattern PAGES = Pattern.compile("(\\d+)(?:\\(\\w+\\))?:(\\d[\\w.]*)");

  private Citations() {}

  /**
   * A citation of one work.
   *
   * @param type the class that cites
   * @param author the first author's surname
   * @param places each volume with its first page, of works of that author and year
   */
  record Citation(String type, String author, String year, List<String> places) {

    /** Whether a line of the page is about this work. */
    boolean about(String line) {
      return line.startsWith("| " + author)
          && line.contains("(" + year + ")")
          && places.stream().allMatch(line::contains);
    }

    /** Whether a line of the page is about this work and knows that the class cites it. */
    boolean in(String line) {
      return about(line) && line.contains("`" + type + "`");
    }
  }

  static List<Citation> all() throws IOException {
    List<Citation> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        String type = file.getFileName().toString().replace(".java", "");
        Matcher text = TEXT.matcher(source.replaceAll("\"\\s*\\+\\s*\"", ""));
        while (text.find()) {
          found.addAll(in(type, text.group(1)));
        }
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
          found.addAll(in(type, plain(comment.group(1))));
        }
      }
    }
    return found;
  }

  /** Those in a text, by whatever cites. */
  static List<Citation> in(String type, String text) {
    List<Citation> found = new ArrayList<>();
    Matcher work = WORK.matcher(text);
    while (work.find()) {
      TreeSet<String> places = new TreeSet<>();
      Matcher pages = PAGES.matcher(work.group(3));
      while (pages.find()) {
        places.add(pages.group().replaceAll("[.,]+$", ""));
      }
      List<List<String>> each =
          places.isEmpty() ? List.of(List.of()) : places.stream().map(List::of).toList();
      each.forEach(place -> found.add(new Citation(type, work.group(1), work.group(2), place)));
    }
    return found;
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
        .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
        .replace("&auml;", "ä")
        .replace("&ouml;", "ö")
        .replace("&eacute;", "é")
        .replace("&amp;", "&");
  }
}
