package org.plait.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.coding.Code.Kind;
import org.plait.coding.Code.Status;

/**
 * The codebook as it is, with the earlier versions by which comments may have been read, and what
 * became of their codes.
 *
 * <p>What a crosswalk says of a code holds; a code that no crosswalk names stays the code of the
 * same id. Each version speaks of those before it, so a code goes from version to version until it
 * is one, or several, of the codebook as it is. Where it was split, what was coded with it counts
 * only for its parts together.
 */
public final class CodebookVersions {

  /** No codebook. */
  public static final CodebookVersions NONE =
      new CodebookVersions(new Codebook("", "", List.of(), List.of()), List.of());

  private final Codebook codebook;
  private final Map<String, Codebook> earlier = new LinkedHashMap<>();
  private final Map<String, Map<String, Set<String>>> successors = new LinkedHashMap<>();

  private CodebookVersions(Codebook current, List<Codebook> before) {
    List<Codebook> line = new ArrayList<>(before);
    line.add(current);
    for (int i = 0; i < before.size(); i++) {
      Codebook book = before.get(i);
      Map<String, Set<String>> own = new LinkedHashMap<>();
      for (Code code : book.codes()) {
        own.put(code.id(), inOrder(became(line, i, code.id(), line.size() - 1), current));
      }
      earlier.put(book.version(), book);
      successors.put(book.version(), own);
    }
    this.codebook = withUnions(current);
  }

  /**
   * A codebook with the versions before it.
   *
   * @param current the codebook as it is
   * @param earlier the versions before it, the earliest first
   */
  public static CodebookVersions of(Codebook current, List<Codebook> earlier) {
    return new CodebookVersions(current, earlier);
  }

  /** The codes of version {@code to} that a code of version {@code from} became. */
  private static Set<String> became(List<Codebook> line, int from, String code, int to) {
    Codebook book = line.get(to);
    Set<String> said =
        book.crosswalk().stream()
            .filter(walk -> walk.fromVersion().equals(line.get(from).version()))
            .filter(walk -> walk.from().equals(code))
            .flatMap(walk -> walk.to().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!said.isEmpty()) {
      return said;
    }
    if (from == to - 1) {
      return book.code(code).isPresent() ? Set.of(code) : Set.of();
    }
    return became(line, from, code, to - 1).stream()
        .flatMap(step -> became(line, to - 1, step, to).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> inOrder(Set<String> some, Codebook codebook) {
    return codebook.codes().stream()
        .map(Code::id)
        .filter(some::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The codebook with a retired code for each set of codes that was one before, after the last of
   * them.
   */
  private Codebook withUnions(Codebook current) {
    List<Code> unions = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    earlier.forEach(
        (version, book) ->
            successors
                .get(version)
                .forEach(
                    (id, parts) -> {
                      if (parts.size() > 1 && known.add(union(parts))) {
                        unions.add(union(book.code(id).orElseThrow(), parts, current));
                      }
                    }));
    List<Code> codes = new ArrayList<>();
    for (Code code : current.codes()) {
      codes.add(code);
      unions.stream()
          .filter(union -> union.parts().get(union.parts().size() - 1).equals(code.id()))
          .forEach(codes::add);
    }
    return new Codebook(current.id(), current.version(), codes, current.crosswalk());
  }

  private static String union(Set<String> parts) {
    return String.join("+", parts);
  }

  private static Code union(Code before, Set<String> parts, Codebook current) {
    List<Code> codes = parts.stream().map(id -> current.code(id).orElseThrow()).toList();
    Set<String> parents = codes.stream().map(Code::parent).collect(Collectors.toSet());
    Set<String> roles = codes.stream().map(Code::role).collect(Collectors.toSet());
    return new Code(
        union(parts),
        codes.stream().map(Code::label).collect(Collectors.joining(" or ")),
        parents.size() == 1 ? parents.iterator().next() : "",
        roles.size() == 1 ? roles.iterator().next() : "",
        before.definition(),
        before.include(),
        before.exclude(),
        List.of(),
        List.of(),
        List.of(),
        codes.get(0).kind(),
        Status.RETIRED,
        List.copyOf(parts));
  }

  /**
   * The codebook as it is, with one code more for each set of codes that an earlier version did not
   * tell apart, such as {@code time+money}, after the last of the set.
   *
   * @return the codes by which comments are counted
   */
  public Codebook codebook() {
    return codebook;
  }

  /**
   * The versions before the codebook as it is.
   *
   * @return the earliest first
   */
  public List<Codebook> earlier() {
    return List.copyOf(earlier.values());
  }

  /**
   * A version by its name.
   *
   * @param version the name; nothing means the codebook as it is
   * @return the version, or empty when there is none of that name
   */
  public Optional<Codebook> version(String version) {
    return version.isEmpty() || version.equals(codebook.version())
        ? Optional.of(codebook)
        : Optional.ofNullable(earlier.get(version));
  }

  /**
   * By which code what was coded with a version counts now.
   *
   * @param version the version, which must be one of these
   * @param code the code's id there
   * @return a code of {@link #codebook()}; empty where nothing became of it
   */
  public Optional<Code> counts(String version, String code) {
    if (!earlier.containsKey(version)) {
      return codebook.code(code);
    }
    Set<String> parts = successors.get(version).getOrDefault(code, Set.of());
    return parts.isEmpty() ? Optional.empty() : codebook.code(union(parts));
  }

  /**
   * Why a comment read with a version can't tell whether it speaks of a theme.
   *
   * @param theme the theme, of {@link #codebook()}
   * @param version the version, which must be one of these
   * @return the reason in words; empty where it can tell
   */
  public Optional<String> untold(Code theme, String version) {
    Set<String> members = codebook.members(theme);
    if (!earlier.containsKey(version)) {
      boolean used =
          members.stream().flatMap(id -> codebook.code(id).stream()).anyMatch(Code::inUse);
      return used ? Optional.empty() : reason(version, "no longer uses the theme");
    }
    boolean told = false;
    for (Code code : earlier.get(version).inUse()) {
      Set<String> now = successors.get(version).get(code.id());
      if (code.kind() == Kind.THEME && now.stream().anyMatch(members::contains)) {
        if (!members.containsAll(now)) {
          return reason(version, "does not tell the theme from others");
        }
        told = true;
      }
    }
    return told ? Optional.empty() : reason(version, "does not have the theme");
  }

  /**
   * The themes that comments read with these versions can't tell.
   *
   * @param read the versions, which must be among these
   * @return ids of themes, in the order of the codebook
   */
  public Set<String> untold(Set<String> read) {
    return codebook.themes().stream()
        .filter(theme -> read.stream().anyMatch(v -> untold(theme, v).isPresent()))
        .map(Code::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<String> reason(String version, String why) {
    return Optional.of("version " + version + " of the codebook " + why);
  }
}
