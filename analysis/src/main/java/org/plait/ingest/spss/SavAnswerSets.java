package org.plait.ingest.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;

/**
 * Multiple-response sets, a line each: {@code $name=C 5 label a b} for categories, {@code $name=D1
 * 1 5 label a b} for dichotomies with the counted value, {@code E} for the latter with flags.
 * Lengths are in bytes. A line that is none of them is no set.
 */
final class SavAnswerSets {

  private static final int[] SUBTYPES = {7, 19};
  private static final Pattern START = Pattern.compile("(\\$[^=]+)=(C|D|E \\d+)");
  private static final Pattern LENGTH = Pattern.compile(" ?(\\d{1,5}) ");

  private final FileText texts;
  private final Map<String, Integer> positions = new HashMap<>();

  private SavAnswerSets(FileText texts) {
    this.texts = texts;
  }

  static List<AnswerSet> of(SavRecords records, List<SavVariable> variables, FileText texts)
      throws DamagedFileException {
    SavAnswerSets sets = new SavAnswerSets(texts);
    sets.nameVariables(records, variables);
    List<AnswerSet> all = new ArrayList<>();
    for (int subtype : SUBTYPES) {
      Optional<Raw> record = records.extension(subtype);
      if (record.isPresent()) {
        sets.read(record.get(), all);
      }
    }
    return all;
  }

  /** A set names its variables by their short or their long names, in any case of letters. */
  private void nameVariables(SavRecords records, List<SavVariable> variables)
      throws DamagedFileException {
    Map<Integer, RawVariable> byPlace = new HashMap<>();
    records.variables().forEach(v -> byPlace.put(v.segment() * 8, v));
    for (int i = 0; i < variables.size(); i++) {
      RawVariable raw = byPlace.get(variables.get(i).places().get(0));
      positions.put(variables.get(i).variable().name().toLowerCase(Locale.ROOT), i);
      if (raw != null) {
        positions.putIfAbsent(raw.name().text(texts).toLowerCase(Locale.ROOT), i);
      }
    }
  }

  private void read(Raw record, List<AnswerSet> all) throws DamagedFileException {
    int from = 0;
    while (from < record.length()) {
      int to = from;
      while (to < record.length() && record.at(to) != '\n') {
        to++;
      }
      Optional<AnswerSet> set = set(record.part(from, to - from));
      set.filter(s -> all.stream().noneMatch(a -> a.name().equals(s.name()))).ifPresent(all::add);
      from = to + 1;
    }
  }

  private Optional<AnswerSet> set(Raw line) throws DamagedFileException {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      bytes.append((char) line.at(i));
    }
    Matcher start = START.matcher(bytes);
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    boolean dichotomies = start.group(2).charAt(0) != 'C';
    Counted counted = new Counted(line, bytes, start.end());
    Optional<String> value = dichotomies ? counted.next() : Optional.empty();
    Optional<String> label = counted.next();
    if (label.isEmpty() || dichotomies && value.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> members = new ArrayList<>();
    for (String name : counted.rest().strip().split(" +")) {
      Integer position = positions.get(name.toLowerCase(Locale.ROOT));
      if (position == null) {
        return Optional.empty();
      }
      members.add(position);
    }
    String name = line.part(start.start(1), start.end(1)).text(texts);
    return Optional.of(new AnswerSet(name, label.get(), value, members));
  }

  /** Texts that stand behind their number of bytes. */
  private final class Counted {
    private final Raw line;
    private final StringBuilder bytes;
    private int at;

    Counted(Raw line, StringBuilder bytes, int at) {
      this.line = line;
      this.bytes = bytes;
      this.at = at;
    }

    Optional<String> next() throws DamagedFileException {
      Matcher length = LENGTH.matcher(bytes).region(at, bytes.length());
      if (!length.lookingAt()) {
        return Optional.empty();
      }
      int size = Integer.parseInt(length.group(1));
      if (length.end() + size > bytes.length()) {
        return Optional.empty();
      }
      at = length.end() + size;
      return Optional.of(line.part(length.end(), size).text(texts));
    }

    String rest() throws DamagedFileException {
      return line.part(at, bytes.length() - at).text(texts);
    }
  }
}
