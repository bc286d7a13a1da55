package org.plait.coding.refi.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plait.coding.refi.file.Project.Case;
import org.plait.coding.refi.file.Project.ListedCode;
import org.plait.coding.refi.file.Project.Mark;
import org.plait.coding.refi.file.Project.Selection;
import org.plait.coding.refi.file.Project.Source;
import org.plait.coding.refi.file.Project.User;
import org.plait.coding.refi.file.Project.Variable;

/**
 * The XML file of a project. Written in the order the schema fixes and without dates, so that the
 * same study gives the same bytes. Read by the names of elements alone, whatever their namespace.
 */
public final class QdeFile {

  /** The program that writes. */
  public static final String ORIGIN = "Plait";

  private static final String NAMESPACE = "urn:QDA-XML:project:1.0";
  private static final Pattern POSITION = Pattern.compile("\\d{1,9}");

  private QdeFile() {}

  /** The project as XML, laid out by the schema. */
  public static String write(Project project) {
    XmlText xml = new XmlText();
    xml.start("Project").with("xmlns", NAMESPACE).with("name", project.name());
    xml.with("origin", project.origin());
    section(xml, "Users", project.users(), QdeFile::write);
    if (!project.codes().isEmpty()) {
      xml.start("CodeBook").start("Codes");
      CodeTree.write(project.codes(), xml);
      xml.end().end();
    }
    section(xml, "Variables", project.variables(), QdeFile::write);
    section(xml, "Cases", project.cases(), QdeFile::write);
    section(xml, "Sources", project.sources(), QdeFile::write);
    CodeTree.write(project.sets(), "targetGUID", xml);
    return xml.end().toString();
  }

  /** Writes one thing of a section. */
  private interface Item<T> {
    void write(XmlText xml, T thing);
  }

  private static <T> void section(XmlText xml, String name, List<T> things, Item<T> item) {
    if (!things.isEmpty()) {
      xml.start(name);
      things.forEach(thing -> item.write(xml, thing));
      xml.end();
    }
  }

  private static void write(XmlText xml, User user) {
    xml.start("User").with("guid", user.guid()).with("name", user.name());
    xml.with("id", user.id()).end();
  }

  private static void write(XmlText xml, Variable variable) {
    xml.start("Variable").with("guid", variable.guid()).with("name", variable.name());
    xml.with("typeOfVariable", "Text").end();
  }

  private static void write(XmlText xml, Case person) {
    xml.start("Case").with("guid", person.guid()).with("name", person.name());
    values(xml, person.values());
    person.sources().forEach(guid -> xml.start("SourceRef").with("targetGUID", guid).end());
    person.selections().forEach(guid -> xml.start("SelectionRef").with("targetGUID", guid).end());
    xml.end();
  }

  private static void values(XmlText xml, Map<Guid, String> values) {
    values.forEach(
        (variable, value) -> {
          xml.start("VariableValue").start("VariableRef").with("targetGUID", variable).end();
          xml.leaf("TextValue", value).end();
        });
  }

  private static void write(XmlText xml, Source source) {
    xml.start("TextSource").with("guid", source.guid()).with("name", source.name());
    xml.with("plainTextPath", "internal://" + source.guid() + ".txt");
    xml.leaf("Description", source.description());
    for (Selection part : source.selections()) {
      xml.start("PlainTextSelection").with("guid", part.guid()).with("name", part.name());
      xml.with("startPosition", part.start()).with("endPosition", part.end());
      part.codings().forEach(mark -> write(xml, mark));
      xml.end();
    }
    source.codings().forEach(mark -> write(xml, mark));
    values(xml, source.values());
    xml.end();
  }

  private static void write(XmlText xml, Mark mark) {
    xml.start("Coding").with("guid", mark.guid());
    xml.with("creatingUser", mark.user().map(Guid::value).orElse(""));
    xml.start("CodeRef").with("targetGUID", mark.code()).end().end();
  }

  /**
   * Reads a project.
   *
   * @param texts finds the plain text of a source element
   */
  public static Project read(byte[] bytes, String file, Function<Element, Optional<String>> texts) {
    List<String> head = new ArrayList<>();
    List<User> users = new ArrayList<>();
    List<ListedCode> codes = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    XmlSections.read(
        bytes,
        file,
        "Project",
        (section, item) -> {
          switch (section) {
            case "" -> head.addAll(List.of(item.attribute("name"), item.attribute("origin")));
            case "Users" -> users.add(user(item));
            case "CodeBook" -> item.children("Code").map(QdeFile::code).forEach(codes::add);
            case "Sources" -> sources.add(source(item, texts));
            default -> {}
          }
        });
    return new Project(
        head.get(0), head.get(1), users, codes, List.of(), List.of(), List.of(), sources);
  }

  private static User user(Element item) {
    return new User(guid(item, "guid"), item.attribute("name"), item.attribute("id"));
  }

  static ListedCode code(Element item) {
    return new ListedCode(
        guid(item, "guid"),
        item.attribute("name"),
        item.words("Description"),
        item.children("Code").map(QdeFile::code).toList());
  }

  private static Source source(Element item, Function<Element, Optional<String>> texts) {
    boolean text = item.name().equals("TextSource");
    return new Source(
        guid(item, "guid"),
        item.attribute("name"),
        item.words("Description"),
        text ? texts.apply(item) : Optional.empty(),
        item.children().stream()
            .filter(child -> child.name().endsWith("Selection"))
            .map(QdeFile::selection)
            .toList(),
        marks(item),
        Map.of());
  }

  private static Selection selection(Element item) {
    return new Selection(
        guid(item, "guid"),
        item.attribute("name"),
        position(item.attribute("startPosition")),
        position(item.attribute("endPosition")),
        marks(item));
  }

  private static int position(String text) {
    return POSITION.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : -1;
  }

  private static List<Mark> marks(Element item) {
    return item.children("Coding")
        .map(
            coding ->
                new Mark(
                    guid(coding, "guid"),
                    Guid.read(coding.attribute("creatingUser")),
                    coding.child("CodeRef").map(ref -> guid(ref, "targetGUID")).orElse(UNKNOWN)))
        .toList();
  }

  /** What stands for an identifier that is missing or can't be read; nothing has it. */
  private static final Guid UNKNOWN = new Guid("");

  static Guid guid(Element item, String attribute) {
    return Guid.read(item.attribute(attribute)).orElse(UNKNOWN);
  }
}
