package org.plait.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A change to a file that is right, and the findings it must give. Written in a text file as {@code
 * # title}, {@code -line to take out}, {@code +line to put there} (at the end when none is taken
 * out) and {@code !finding}.
 *
 * @param title what the change is about
 * @param out the lines to take out
 * @param in the lines to put in their place
 * @param findings the findings, word for word
 */
public record Change(String title, List<String> out, List<String> in, List<String> findings) {

  /**
   * Reads the changes of a text file beside a test.
   *
   * @param test the test
   * @param name the file
   * @return its changes
   */
  public static List<Change> in(Class<?> test, String name) {
    List<Change> changes = new ArrayList<>();
    for (String block : text(test, name).split("(?m)^# ")) {
      if (!block.isBlank()) {
        List<String> lines = block.lines().toList();
        changes.add(new Change(lines.get(0), of(lines, '-'), of(lines, '+'), of(lines, '!')));
      }
    }
    assertThat(changes).isNotEmpty();
    return changes;
  }

  private static List<String> of(List<String> lines, char sign) {
    return lines.stream()
        .skip(1)
        .filter(l -> !l.isEmpty() && l.charAt(0) == sign)
        .map(l -> l.substring(1))
        .toList();
  }

  /**
   * Reads a text file beside a test.
   *
   * @param test the test
   * @param name the file
   * @return its text
   */
  public static String text(Class<?> test, String name) {
    URL resource = test.getResource(name);
    assertThat(resource).as(name).isNotNull();
    try (var in = resource.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Changes a text.
   *
   * @param base the text
   * @return the changed text
   */
  public String applied(String base) {
    List<String> lines = new ArrayList<>(Arrays.asList(base.split("\n")));
    int at = lines.size();
    for (String line : out) {
      at = lines.indexOf(line);
      assertThat(at).as("the line to take out: " + line).isNotNegative();
      lines.remove(at);
    }
    lines.addAll(at, in);
    return String.join("\n", lines) + "\n";
  }

  @Override
  public String toString() {
    return title;
  }
}
