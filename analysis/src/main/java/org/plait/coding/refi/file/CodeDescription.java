package org.plait.coding.refi.file;

import java.util.ArrayList;
import java.util.List;
import org.plait.coding.Code;

/**
 * What a code means, in one text for coders, as REFI-QDA has one place for it: the definition, then
 * a line for what belongs to it, what belongs elsewhere, and each example.
 *
 * @param definition what it means
 * @param include what belongs to it
 * @param exclude what belongs elsewhere
 * @param examples examples for coders
 */
public record CodeDescription(
    String definition, String include, String exclude, List<String> examples) {

  private static final String INCLUDES = "Includes: ";
  private static final String EXCLUDES = "Excludes: ";
  private static final String EXAMPLE = "Example: ";

  public CodeDescription {
    examples = List.copyOf(examples);
  }

  static String of(Code code) {
    StringBuilder text = new StringBuilder(code.definition());
    line(text, INCLUDES, code.include());
    line(text, EXCLUDES, code.exclude());
    code.examples().forEach(example -> line(text, EXAMPLE, example));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String words) {
    if (!words.isEmpty()) {
      text.append('\n').append(label).append(words);
    }
  }

  /** Takes the text apart again; a line without a label goes on with what stands before it. */
  public static CodeDescription read(String text) {
    List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
    for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
      StringBuilder last = parts.get(parts.size() - 1);
      if (line.startsWith(INCLUDES) || line.startsWith(EXCLUDES) || line.startsWith(EXAMPLE)) {
        parts.add(new StringBuilder(line));
      } else {
        last.append(last.length() == 0 ? "" : "\n").append(line);
      }
    }
    return new CodeDescription(
        parts.get(0).toString().strip(),
        String.join("\n", labelled(parts, INCLUDES)),
        String.join("\n", labelled(parts, EXCLUDES)),
        labelled(parts, EXAMPLE));
  }

  private static List<String> labelled(List<StringBuilder> parts, String label) {
    return parts.stream()
        .skip(1)
        .map(StringBuilder::toString)
        .filter(part -> part.startsWith(label))
        .map(part -> part.substring(label.length()).strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
