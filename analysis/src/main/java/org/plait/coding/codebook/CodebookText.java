package org.plait.coding.codebook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.plait.coding.Code;
import org.plait.coding.Code.Kind;
import org.plait.coding.Codebook;
import org.plait.coding.term.Term;

/** A codebook as people read it: each code below its parent, with what coders need to know. */
public final class CodebookText {
  private CodebookText() {}

  /**
   * Writes a codebook out.
   *
   * @return one line each for name, definition, what is included and excluded, and examples
   */
  public static List<String> lines(Codebook codebook) {
    List<String> lines = new ArrayList<>();
    lines.add(
        codebook.id()
            + ", version "
            + codebook.version()
            + ": "
            + number(codebook.themes().size(), "theme")
            + ", "
            + number(codebook.codes().size() - codebook.themes().size(), "other code"));
    for (Code code : codebook.codes()) {
      if (code.topLevel()) {
        add(code, "", lines);
        codebook.codes().stream()
            .filter(child -> child.parent().equals(code.id()))
            .forEach(child -> add(child, "  ", lines));
      }
    }
    return lines;
  }

  private static String number(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static void add(Code code, String indent, List<String> lines) {
    lines.add("");
    lines.add(indent + code.id() + "  " + code.label() + kind(code) + status(code) + role(code));
    String inner = indent + "    ";
    lines.add(inner + code.definition());
    part(inner, "Includes: ", code.include(), lines);
    part(inner, "Excludes: ", code.exclude(), lines);
    part(inner, "Terms: ", code.terms().stream().map(Term::words).collect(joining(", ")), lines);
    code.examples().forEach(example -> lines.add(inner + "Example: " + example));
  }

  private static void part(String indent, String name, String text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add(indent + name + text);
    }
  }

  private static String kind(Code code) {
    return code.kind() == Kind.THEME
        ? ""
        : code.kind() == Kind.FLAG ? " (flag, never counted)" : " (nothing to code)";
  }

  private static String status(Code code) {
    return switch (code.status()) {
      case PROPOSED -> " (proposed, not counted)";
      case ACTIVE -> "";
      case RETIRED -> " (retired, no longer given)";
    };
  }

  private static String role(Code code) {
    return code.role().isEmpty() ? "" : " [" + code.role() + "]";
  }
}
