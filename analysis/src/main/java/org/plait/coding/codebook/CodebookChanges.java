package org.plait.coding.codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.Crosswalk;

/**
 * What differs between two versions of a codebook, code by code, in words.
 *
 * @param version a sentence about the version; empty when both have the same
 * @param codes one sentence a code: first in the order of the later codebook, then those that are
 *     gone; empty when none differs
 */
public record CodebookChanges(Optional<String> version, List<String> codes) {

  /** Copies the sentences. */
  public CodebookChanges {
    codes = List.copyOf(codes);
  }

  /**
   * All of it.
   *
   * @return one sentence a difference, the version first; empty when nothing differs
   */
  public List<String> lines() {
    return Stream.concat(version.stream(), codes.stream()).toList();
  }

  /** A part of a code that coders read. */
  private record Part(String name, Function<Code, Object> value) {}

  /** Those that say what a code is: told before and now. */
  private static final List<Part> TOLD =
      List.of(new Part("its label", Code::label), new Part("its definition", Code::definition));

  private static final List<Part> PARTS =
      List.of(
          new Part("its examples", Code::examples),
          new Part("what it includes", Code::include),
          new Part("what it excludes", Code::exclude),
          new Part("its role", Code::role),
          new Part("its kind", Code::kind),
          new Part("its status", Code::status),
          new Part("its terms", Code::terms),
          new Part("its other names", Code::aliases));

  /**
   * Compares two versions.
   *
   * @param earlier the version before
   * @param later the version after, whose crosswalk says what became of the codes
   */
  public static CodebookChanges between(Codebook earlier, Codebook later) {
    List<String> lines = new ArrayList<>();
    for (Code code : later.codes()) {
      Optional<Code> before = earlier.code(code.id());
      if (before.isEmpty()) {
        lines.add(named(code) + " is new" + origin(code, earlier, later) + ".");
      } else {
        changed(before.get(), code).ifPresent(lines::add);
      }
    }
    for (Code code : earlier.codes()) {
      if (later.code(code.id()).isEmpty()) {
        lines.add(gone(code, earlier, later));
      }
    }
    Optional<String> version =
        earlier.version().equals(later.version())
            ? Optional.empty()
            : Optional.of(
                "Version " + earlier.version() + " became version " + later.version() + ".");
    return new CodebookChanges(version, lines);
  }

  private static Optional<String> changed(Code before, Code after) {
    List<String> parts = new ArrayList<>();
    if (!before.parent().equals(after.parent())) {
      parts.add("its place: " + place(before) + " before, " + place(after) + " now");
    }
    for (Part part : TOLD) {
      Object was = part.value().apply(before);
      Object is = part.value().apply(after);
      if (!Objects.equals(was, is)) {
        parts.add(part.name() + " from “" + was + "” to “" + is + "”");
      }
    }
    for (Part part : PARTS) {
      if (!Objects.equals(part.value().apply(before), part.value().apply(after))) {
        parts.add(part.name());
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(named(after) + " changed " + String.join("; ", parts) + ".");
  }

  private static String place(Code code) {
    return code.topLevel() ? "first level" : "under " + code.parent();
  }

  private static String origin(Code code, Codebook earlier, Codebook later) {
    Set<String> from = new LinkedHashSet<>();
    for (Crosswalk walk : later.crosswalk()) {
      if (walk.to().contains(code.id()) && walk.fromVersion().equals(earlier.version())) {
        from.add(walk.from());
      }
    }
    if (from.isEmpty()) {
      return "";
    }
    String names = String.join(", ", from);
    return from.size() > 1 ? ", merged from " + names : ", from " + names;
  }

  private static String gone(Code code, Codebook earlier, Codebook later) {
    List<String> to =
        later.crosswalk().stream()
            .filter(walk -> walk.from().equals(code.id()))
            .filter(walk -> walk.fromVersion().equals(earlier.version()))
            .flatMap(walk -> walk.to().stream())
            .distinct()
            .toList();
    if (to.isEmpty()) {
      return named(code)
          + " is gone, and the crosswalk does not say what became of it: what was coded with it"
          + " can't be counted with the later version.";
    }
    return named(code)
        + (to.size() > 1 ? " was split into " : " became ")
        + String.join(", ", to)
        + ".";
  }

  private static String named(Code code) {
    return code.id() + " (" + code.label() + ")";
  }
}
