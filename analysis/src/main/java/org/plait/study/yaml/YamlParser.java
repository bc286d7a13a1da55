package org.plait.study.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns YAML text into nodes. Nodes are made from the parser's events, so that depth is checked
 * before anything is nested that deep, and anchors never multiply anything.
 */
final class YamlParser {

  private static final int DEPTH = 40;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(YamlFile.MOST_BYTES + 1).build();

  private final String file;
  private final Findings findings;
  private final Iterator<Event> events;

  private YamlParser(String file, String text, Findings findings) {
    this.file = file;
    this.findings = findings;
    this.events = new Parse(SETTINGS).parseString(text).iterator();
  }

  /** The root of the text, or empty when it is not the YAML we read; the findings say why. */
  static Optional<YamlNode> parse(String file, String text, Findings findings) {
    try {
      return new YamlParser(file, text, findings).document();
    } catch (Refused refused) {
      findings.add(refused.finding);
    } catch (MarkedYamlEngineException broken) {
      Place place = broken.getProblemMark().map(m -> place(file, m)).orElse(Place.of(file));
      findings.error(
          "not-yaml",
          place,
          "",
          "must be YAML, " + broken.getProblem().replace('\n', ' ') + ".",
          "Check the indentation, quotes and brackets here and on the line above.");
    } catch (YamlEngineException broken) {
      findings.error(
          "not-yaml",
          Place.of(file),
          "",
          "must be YAML, a character that can't stand in a text file was found.",
          "Save it as plain text in UTF-8.");
    }
    return Optional.empty();
  }

  private Optional<YamlNode> document() {
    Optional<YamlNode> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent node) {
        root = Optional.of(node(node, 0));
      } else if (event instanceof DocumentStartEvent && root.isPresent()) {
        throw refused(event, "one-document", "must be one document, a second was found.", "");
      }
    }
    if (root.isEmpty()) {
      findings.error(
          "empty-file", Place.of(file), "", "must have keys with values, it is empty.", "");
    }
    return root;
  }

  private YamlNode node(NodeEvent event, int depth) {
    refuseUnused(event);
    if (depth > DEPTH) {
      throw refused(
          event,
          "too-deep",
          "must not be nested more than " + DEPTH + " levels deep.",
          "Check for a bracket that is never closed.");
    }
    if (event instanceof ScalarEvent scalar) {
      return new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), place(scalar));
    }
    return event instanceof MappingStartEvent start
        ? mapping(start, depth)
        : sequence(event, depth);
  }

  private YamlNode sequence(NodeEvent start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != ID.SequenceEnd) {
      items.add(node((NodeEvent) event, depth + 1));
      event = events.next();
    }
    return new YamlNode.Sequence(items, place(start));
  }

  private YamlNode mapping(MappingStartEvent start, int depth) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != ID.MappingEnd) {
      YamlNode key = node((NodeEvent) event, depth + 1);
      YamlNode value = node((NodeEvent) events.next(), depth + 1);
      add(key, value, entries);
      event = events.next();
    }
    return new YamlNode.Mapping(List.copyOf(entries.values()), place(start));
  }

  private void add(YamlNode key, YamlNode value, Map<String, YamlNode.Entry> entries) {
    if (!(key instanceof YamlNode.Scalar name)) {
      findings.error(
          "wrong-type", key.place(), "", "key must be text, found " + key.described() + ".", "");
      return;
    }
    YamlNode.Entry first = entries.putIfAbsent(name.text(), new YamlNode.Entry(name, value));
    if (first != null) {
      findings.error(
          "duplicate-key",
          name.place(),
          name.text(),
          "key must stand once, it also stands on line " + first.key().place().line() + ".",
          "Remove one of them.");
    }
  }

  private void refuseUnused(NodeEvent event) {
    boolean tagged =
        event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
            || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    if (tagged) {
      throw refused(event, "tag", "tags (!) can't be used.", "Remove the tag.");
    }
    if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
      throw refused(
          event,
          "anchor",
          "anchors (&) and aliases (*) can't be used.",
          "Write the value out, or put text that starts with & or * in quotes.");
    }
  }

  private Refused refused(Event event, String rule, String message, String remedy) {
    return new Refused(Finding.of(Severity.ERROR, rule, place(event), "", message, remedy));
  }

  private Place place(Event event) {
    return event.getStartMark().map(m -> place(file, m)).orElse(Place.of(file));
  }

  private static Place place(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Ends the parsing where going on would only repeat the same complaint. */
  private static final class Refused extends RuntimeException {
    private final transient Finding finding;

    Refused(Finding finding) {
      super(finding.rule());
      this.finding = finding;
    }
  }
}
