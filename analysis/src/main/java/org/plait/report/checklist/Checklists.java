package org.plait.report.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plait.report.checklist.Checklist.Item;
import org.plait.report.checklist.Checklist.Need;
import org.plait.study.report.ReportingChecklist;

/**
 * Reads the checklists, a file each: name, title and source in three lines, then an item a line as
 * {@code number | topic | needs}. A need is {@code fact:} or {@code said:} with a key.
 */
final class Checklists {
  private static final int HEAD = 3;

  private Checklists() {}

  /** Some of them, in their order. */
  static List<Checklist> of(Collection<ReportingChecklist> lists) {
    return lists.stream().map(list -> read(list.name().toLowerCase(Locale.ROOT))).toList();
  }

  private static Checklist read(String name) {
    List<String> lines = text(name + ".txt").lines().toList();
    List<Item> items = new ArrayList<>();
    for (String line : lines.subList(HEAD, lines.size())) {
      String[] parts = line.split(" \\| ", HEAD);
      items.add(new Item(parts[0], parts[1], needs(parts[2])));
    }
    return new Checklist(lines.get(0), lines.get(1), lines.get(2), items);
  }

  private static List<Need> needs(String words) {
    List<Need> needs = new ArrayList<>();
    for (String word : words.split(" ")) {
      int colon = word.indexOf(':');
      needs.add(new Need(kind(word.substring(0, colon)), word.substring(colon + 1)));
    }
    return needs;
  }

  private static Need.Kind kind(String word) {
    return switch (word) {
      case "fact" -> Need.Kind.FACT;
      case "said" -> Need.Kind.STATEMENT;
      default -> throw new IllegalStateException("no kind of need " + word);
    };
  }

  private static String text(String file) {
    try (InputStream in = Checklists.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
