package org.plait.coding.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.coding.refi.file.QdpxFile;
import org.plait.coding.refi.file.ZipLimits;
import org.plait.study.finding.StudyException;

/** Files that were made to do harm, or are none: each is refused with a sentence. */
class UnsafeProjectTest {

  private static final String EMPTY = "<Project name=\"p\" xmlns=\"urn:QDA-XML:project:1.0\"/>";

  @TempDir Path folder;

  private String refused(Map<String, String> files, ZipLimits limits) {
    Path file = Exchange.in(folder).packed(files);
    StudyException refused =
        catchThrowableOfType(StudyException.class, () -> QdpxFile.read(file, limits));
    assertThat(refused).isNotNull();
    assertThat(refused.findings()).hasSize(1);
    return refused.findings().get(0).rule() + " | " + refused.findings().get(0).text();
  }

  private String refused(Map<String, String> files) {
    return refused(files, ZipLimits.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.txt",
        "sources/../../evil.txt",
        "/etc/evil",
        "..\\evil.txt",
        "sources\\..\\..\\evil",
        "C:\\evil.txt",
        "..",
      })
  void aFileThatWouldLieOutside(String name) {
    assertThat(refused(Map.of("project.qde", EMPTY, name, "x")))
        .isEqualTo(
            "unsafe-path | back.qdpx: the files in a project must lie inside it, found one that"
                + " would be unpacked elsewhere. Don't open this file. Ask for another export by"
                + " the program that wrote it.");
    assertThat(folder.getParent().resolve("evil.txt")).doesNotExist();
  }

  @Test
  void tooManyFiles() {
    assertThat(
            refused(
                Map.of("project.qde", EMPTY, "sources/a.txt", "", "sources/b.txt", ""),
                new ZipLimits(2, 100, 100)))
        .startsWith("too-large | back.qdpx: must not hold more than 2 files, but does.");
  }

  @Test
  void tooMuchWhenUnpacked() {
    String text = "<!-- " + "random 8x2 words, never twice the same ".repeat(60_000) + " -->";
    assertThat(refused(Map.of("project.qde", text), new ZipLimits(10, 1 << 20, 10_000)))
        .startsWith("too-large | back.qdpx: must not unpack to more than 1 MB, but does.");
  }

  @Test
  void aFileThatGrowsBeyondReason() {
    assertThat(refused(Map.of("project.qde", " ".repeat(5 << 20))))
        .startsWith("too-large | back.qdpx: must not grow more than 250 times when unpacked,");
  }

  @Test
  void aDocumentTypeIsRefused() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String external =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE Project [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>\n<Project name=\"&x;\"/>";
    assertThat(refused(Map.of("project.qde", external)))
        .startsWith("document-type | project.qde:")
        .contains("must not declare a document type (DOCTYPE)")
        .doesNotContain("SECRET");
    String laughs =
        "<!DOCTYPE Project [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><Project name=\"&b;\"/>";
    assertThat(refused(Map.of("project.qde", laughs))).startsWith("document-type | ");
  }

  @Test
  void elementsWithoutEnd() {
    String deep = "<Code name=\"x\">".repeat(5_000) + "</Code>".repeat(5_000);
    assertThat(
            refused(
                Map.of(
                    "project.qde",
                    "<Project><CodeBook><Codes>" + deep + "</Codes></CodeBook></Project>")))
        .startsWith(
            "too-deep | project.qde:1: elements must not stand in each other more than 100 deep");
  }

  @Test
  void noProjectOrSeveral() {
    assertThat(refused(Map.of("sources/project.qde", EMPTY)))
        .startsWith("no-project | back.qdpx: must hold one project file (*.qde), found none.");
    Map<String, String> two = new LinkedHashMap<>();
    two.put("a.qde", EMPTY);
    two.put("b.qde", EMPTY);
    assertThat(refused(two)).startsWith("several-projects | back.qdpx:").contains("found 2.");
  }

  @Test
  void notEvenXml() {
    assertThat(refused(Map.of("project.qde", "<Project>\n<Users>\n</Project>")))
        .startsWith("not-xml | project.qde:3: must be well-formed XML");
    assertThat(refused(Map.of("project.qde", "<CodeBook/>")))
        .startsWith("not-refi | project.qde:1:");
    assertThat(refused(Map.of("project.qde", ""))).startsWith("not-xml | project.qde:");
  }

  @Test
  void notEvenPacked() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.qdpx"), "not a zip");
    assertThat(catchThrowableOfType(StudyException.class, () -> QdpxFile.read(file)))
        .hasMessageStartingWith(
            "notes.qdpx: must be a packed project (QDPX), but can't be unpacked.");
    byte[] whole =
        Files.readAllBytes(
            Exchange.in(folder).packed(Map.of("project.qde", EMPTY + "<!-- " + "x y ".repeat(99))));
    whole[60] ^= 0x55;
    whole[61] ^= 0x55;
    Path broken = Files.write(folder.resolve("broken.qdpx"), whole);
    assertThat(catchThrowableOfType(StudyException.class, () -> QdpxFile.read(broken))).isNotNull();
  }
}
