package org.plait.report.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Document;
import org.plait.report.words.Labels;
import org.plait.study.wording.Wording;

/**
 * Says what a study's abbreviations stand for where a section first uses them, and in the glossary.
 */
public final class Abbreviations {
  private static final String GLOSSARY = "glossary";

  private final Wording wording;
  private final Map<String, Abbreviation> known = new LinkedHashMap<>();

  /**
   * The abbreviations of a study.
   *
   * @param wording the sentences of the report
   * @param meant what each stands for
   */
  public Abbreviations(Wording wording, Map<String, String> meant) {
    this.wording = wording;
    meant.forEach((name, words) -> known.put(name, Abbreviation.of(name, words)));
  }

  /**
   * The sections with every abbreviation told at its first use in each, and a glossary of those
   * used.
   *
   * @param sections the sections
   * @return the sections, in the same order
   */
  public List<Document.Section> in(List<Document.Section> sections) {
    List<Told> told = sections.parallelStream().map(this::told).toList();
    Set<Abbreviation> used = new LinkedHashSet<>();
    told.forEach(section -> used.addAll(section.used()));
    return told.stream()
        .map(Told::section)
        .map(s -> s.id().equals(GLOSSARY) ? glossary(s, used) : s)
        .toList();
  }

  /** A section with every abbreviation told at its first use, and those it uses. */
  private record Told(Document.Section section, Set<Abbreviation> used) {}

  private Told told(Document.Section section) {
    FirstUses uses = new FirstUses(wording, known.values());
    Document.Section told = uses.told(section);
    return new Told(told, Set.copyOf(uses.found()));
  }

  private Document.Section glossary(Document.Section section, Set<Abbreviation> used) {
    List<Definitions.Term> terms =
        known.values().stream()
            .filter(used::contains)
            .map(a -> new Definitions.Term(a.name(), List.of(Labels.sentence(a.words()) + ".")))
            .toList();
    List<Block> blocks = new ArrayList<>(section.blocks());
    if (!terms.isEmpty()) {
      blocks.add(new Definitions(terms));
    }
    return new Document.Section(section.id(), section.title(), blocks);
  }

  /**
   * An abbreviation.
   *
   * @param name the abbreviation
   * @param words what it stands for
   * @param use matches it where it is used, its plural in the group {@code s}
   */
  record Abbreviation(String name, String words, Pattern use) {
    static Abbreviation of(String name, String words) {
      String use = "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?<s>s?)(?![\\p{L}\\p{N}])";
      return new Abbreviation(name, words, Pattern.compile(use));
    }
  }
}
