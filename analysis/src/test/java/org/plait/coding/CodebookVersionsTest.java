package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.codebook.CodebookVersionsReader;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;

/** What became of the codes of earlier versions, and what can be told of them. */
class CodebookVersionsTest {

  @TempDir Path folder;

  private static final String FIRST =
      """
      - {id: A, label: Resources, definition: d, kind: theme}
      - {id: time, parent: A, label: Time, definition: Hours of any kind., kind: theme}
      - {id: money, parent: A, label: Money, definition: d, kind: theme}
      - {id: funds, parent: A, label: Funds, definition: d, kind: theme}
      - {id: B, label: People, definition: d, kind: theme}
      - {id: boss, parent: B, label: Boss, definition: d, kind: theme}
      - {id: mood, parent: B, label: Mood, definition: d, kind: theme}
      """;

  private static final String SECOND =
      """
      - {id: A, label: Resources, definition: d, kind: theme}
      - {id: protected, parent: A, label: Protected time, definition: d, kind: theme}
      - {id: load, parent: A, label: Workload, definition: d, kind: theme}
      - {id: money, parent: A, label: Money, definition: d, kind: theme}
      - {id: B, label: People, definition: d, kind: theme}
      - {id: manager, parent: B, label: Manager, definition: d, kind: theme}
      - {id: mood, parent: B, label: Mood, definition: d, kind: theme, status: retired}
      - {id: peers, parent: B, label: Peers, definition: d, kind: theme}
      """;

  private static final String STEPS =
      """
      crosswalk:
      - {from-version: "1", from: time, to: [protected, load]}
      - {from-version: "1", from: funds, to: money}
      - {from-version: "1", from: boss, to: manager}
      """;

  private static String book(String version, String codes, String steps) {
    return "plait: 1\nid: c\nversion: \"" + version + "\"\ncodes:\n" + codes + steps;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Loaded<CodebookVersions> read(String current, String... earlier) throws IOException {
    List<Path> before = new java.util.ArrayList<>();
    for (int i = 0; i < earlier.length; i++) {
      before.add(file("c" + (i + 1) + ".yaml", earlier[i]));
    }
    return CodebookVersionsReader.read(file("c.yaml", current), before);
  }

  private CodebookVersions two() throws IOException {
    return read(book("2", SECOND, STEPS), book("1", FIRST, "")).value().orElseThrow();
  }

  private static String untold(CodebookVersions versions, String theme, String version) {
    Code code = versions.codebook().code(theme).orElseThrow();
    return versions.untold(code, version).orElse("told");
  }

  @Test
  void aRenamedMergedOrSplitCodeCountsForWhatBecameOfIt() throws IOException {
    CodebookVersions versions = two();
    assertThat(
            Stream.of("boss", "funds", "money", "time", "mood", "A")
                .map(code -> versions.counts("1", code).map(Code::id).orElse("-")))
        .containsExactly("manager", "money", "money", "protected+load", "mood", "A");
    assertThat(versions.counts("2", "load").map(Code::id)).contains("load");
  }

  @Test
  void whatASplitThemeWasStandsForItsPartsTogether() throws IOException {
    CodebookVersions versions = two();
    Code union = versions.codebook().code("protected+load").orElseThrow();
    assertThat(union.label()).isEqualTo("Protected time or Workload");
    assertThat(union.parent()).isEqualTo("A");
    assertThat(union.definition()).isEqualTo("Hours of any kind.");
    assertThat(union.inUse()).isFalse();
    assertThat(versions.codebook().themesOf(versions.codebook().code("load").orElseThrow()))
        .containsExactly("A", "load", "protected+load");
    assertThat(versions.codebook().themesOf(union)).containsExactly("A", "protected+load");
  }

  @Test
  void aVersionTellsOnlyThemesItHas() throws IOException {
    CodebookVersions versions = two();
    assertThat(untold(versions, "load", "1"))
        .isEqualTo("version 1 of the codebook does not tell the theme from others");
    assertThat(untold(versions, "protected+load", "1")).isEqualTo("told");
    assertThat(untold(versions, "protected+load", "2")).isEqualTo("told");
    assertThat(untold(versions, "A", "1")).isEqualTo("told");
    assertThat(untold(versions, "manager", "1")).isEqualTo("told");
    assertThat(untold(versions, "peers", "1"))
        .isEqualTo("version 1 of the codebook does not have the theme");
    assertThat(untold(versions, "mood", "1")).isEqualTo("told");
    assertThat(untold(versions, "mood", "2"))
        .isEqualTo("version 2 of the codebook no longer uses the theme");
  }

  @Test
  void aThemeWhosePartsWentToTwoMainThemesIsToldOfNeither() throws IOException {
    String later =
        """
        - {id: A, label: Resources, definition: d, kind: theme}
        - {id: load, parent: A, label: Workload, definition: d, kind: theme}
        - {id: B, label: People, definition: d, kind: theme}
        - {id: cover, parent: B, label: Cover, definition: d, kind: theme}
        """;
    String before =
        """
        - {id: A, label: Resources, definition: d, kind: theme}
        - {id: time, parent: A, label: Time, definition: d, kind: theme}
        - {id: B, label: People, definition: d, kind: theme}
        """;
    String steps = "crosswalk: [{from-version: \"1\", from: time, to: [load, cover]}]\n";
    CodebookVersions versions =
        read(book("2", later, steps), book("1", before, "")).value().orElseThrow();
    assertThat(untold(versions, "A", "1"))
        .isEqualTo("version 1 of the codebook does not tell the theme from others");
    assertThat(versions.codebook().code("load+cover").orElseThrow().topLevel()).isTrue();
  }

  @Test
  void codesGoFromVersionToVersion() throws IOException {
    String third = SECOND.replace("id: manager", "id: lead");
    String steps = "crosswalk: [{from-version: \"2\", from: manager, to: lead}]\n";
    CodebookVersions versions =
        read(book("3", third, steps), book("1", FIRST, ""), book("2", SECOND, STEPS))
            .value()
            .orElseThrow();
    assertThat(versions.counts("1", "boss").map(Code::id)).contains("lead");
    assertThat(versions.counts("1", "time").map(Code::id)).contains("protected+load");
    assertThat(versions.counts("2", "manager").map(Code::id)).contains("lead");
  }

  private List<String> found(String current, String... earlier) throws IOException {
    return read(current, earlier).findings().stream().map(Finding::text).toList();
  }

  private static String step(String from, String to) {
    return "crosswalk:\n- {from-version: \"1\", from: " + from + ", to: " + to + "}\n";
  }

  private List<String> later(String steps) throws IOException {
    return found(book("2", FIRST, steps), book("1", FIRST, ""));
  }

  @Test
  void aCrosswalkFromAnUnknownCodeOrToOneIsFound() throws IOException {
    assertThat(later(step("tme", "time")))
        .containsExactly(
            "c.yaml:13: crosswalk[1].from: must be a code of version 1, found \"tme\". Did you"
                + " mean `time`?");
    assertThat(later(step("time", "[time, mony]")))
        .containsExactly(
            "c.yaml:13: crosswalk[1].to[2]: must be a code of the codebook, found \"mony\". Did"
                + " you mean `money`?");
  }

  @Test
  void aSplitWithoutPartsIsFound() throws IOException {
    assertThat(later(step("time", "[]")))
        .containsExactly(
            "c.yaml:13: crosswalk[1]: to must name what became of `time`, the list is empty. Name"
                + " the parts; a code of which nothing became stays with `status: retired`.");
  }

  @Test
  void aStepThatStandsTwiceOrMixesKindsIsFound() throws IOException {
    assertThat(later(step("time", "[time, time]")))
        .containsExactly(
            "c.yaml:13: crosswalk[1]: a step must stand once, `time` to `time` stands twice. Remove"
                + " one of them.");
    String none = FIRST + "- {id: X, label: Nothing, definition: d, kind: no-content}\n";
    assertThat(found(book("2", none, step("time", "[time, X]")), book("1", FIRST, "")))
        .containsExactly(
            "c.yaml:14: crosswalk[1]: the parts of a split must be of one kind, those of `time` are"
                + " not. Split a theme into themes only.");
  }

  @Test
  void aCircleIsFound() throws IOException {
    assertThat(later(step("time", "money") + "- {from-version: \"1\", from: money, to: time}\n"))
        .containsExactly(
            "c.yaml:14: crosswalk[2]: codes must not become each other, `money` and `time` do. Give"
                + " a code with a new meaning a new id.");
    assertThat(later(step("time", "money").replace("\"1\"", "\"2\"")))
        .containsExactly(
            "c.yaml:13: crosswalk[1]: from-version must be an earlier version, found \"2\", which"
                + " is this one. Name the version from which the code comes.");
    assertThat(found(book("1", FIRST, ""), book("2", FIRST, step("time", "money"))))
        .containsExactly(
            "c.yaml: version: must come after the versions its codes came from; version 2, which"
                + " stands before it, has codes from version 1. List the files under"
                + " `coding.earlier` with the earliest first.");
  }

  @Test
  void versionsAreOfOneCodebookAndEachStandsOnce() throws IOException {
    assertThat(found(book("1", FIRST, ""), book("1", FIRST, "")))
        .containsExactly(
            "c.yaml: version: must be a version of its own, \"1\" stands twice. Give each file of"
                + " the codebook its version.");
    assertThat(found(book("2", FIRST, "").replace("id: c\n", "id: d\n"), book("1", FIRST, "")))
        .containsExactly(
            "c.yaml: id: must be a version of codebook c, found codebook d. Name versions of one"
                + " codebook under `coding.codebook` and `coding.earlier`.");
  }

  @Test
  void aThemeThatIsGoneWithoutAWordIsFound() throws IOException {
    String less = FIRST.replaceAll("- \\{id: mood.*\n", "");
    assertThat(found(book("2", less, ""), book("1", FIRST, "")))
        .containsExactly(
            "c.yaml: crosswalk: must say what became of each theme, found nothing about `mood` of"
                + " version 1; what was coded with it counts for nothing now. Name it in the"
                + " crosswalk, or keep it with `status: retired`.");
  }
}
