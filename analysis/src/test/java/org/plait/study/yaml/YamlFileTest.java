package org.plait.study.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.finding.Finding;

/** Files that can't be read as YAML, and what their readers are told. */
class YamlFileTest {

  @TempDir Path folder;

  @Test
  void aFileThatDoesNotExist() {
    assertThat(findings(folder.resolve("study.yaml")))
        .containsExactly(
            "study.yaml: must exist, no such file was found. Check its name and folder.");
  }

  @Test
  void aFolder() {
    assertThat(findings(folder))
        .containsExactly("study.yaml: must be a file, a folder was found. Name the file in it.");
  }

  @Test
  void otherBytesThanUtf8() throws IOException {
    assertThat(findings("plait: 1\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("study.yaml:2: must be UTF-8, other bytes were found. Save it in UTF-8.");
  }

  @Test
  void bytesThatEndInTheMiddleOfACharacter() throws IOException {
    assertThat(findings(new byte[] {'a', ':', ' ', (byte) 0xC3}))
        .containsExactly("study.yaml:1: must be UTF-8, other bytes were found. Save it in UTF-8.");
  }

  @Test
  void aCharacterNoTextFileHas() throws IOException {
    assertThat(findings("title: \u0000\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "study.yaml: must be YAML, a character that can't stand in a text file was found."
                + " Save it as plain text in UTF-8.");
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    assertThat(findings("\uFEFFplait: 1\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void anEmptyFile() throws IOException {
    assertThat(findings("# nothing yet\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("study.yaml: must have keys with values, it is empty.");
  }

  @Test
  void aFileThatIsNoMapping() throws IOException {
    assertThat(findings("- a\n- b\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("study.yaml: must be keys with values, found a list.");
  }

  @Test
  void aFileThatIsTooLarge() throws IOException {
    assertThat(findings("# 345678\n".repeat(600_000).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("study.yaml: must be at most 5 MB. Check that it is the right file.");
  }

  @Test
  void aFileThatIsNestedTooDeep() throws IOException {
    assertThat(findings(("a: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "study.yaml:1: must not be nested more than 40 levels deep."
                + " Check for a bracket that is never closed.");
  }

  @Test
  void aKeyThatIsAList() throws IOException {
    assertThat(findings("? [a, b]\n: c\nplait: 1\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("study.yaml:1: key must be text, found a list.");
  }

  @Test
  void aThousandAliasesCostNothing() throws IOException {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    assertThat(findings(bomb.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "study.yaml:1: anchors (&) and aliases (*) can't be used."
                + " Write the value out, or put text that starts with & or * in quotes.");
  }

  private List<String> findings(byte[] bytes) throws IOException {
    return findings(Files.write(folder.resolve("study.yaml"), bytes));
  }

  private static List<String> findings(Path file) {
    YamlFile yaml = YamlFile.read(file, "study.yaml");
    boolean read = yaml.keys().isPresent();
    List<Finding> findings = yaml.findings().inOrder();
    assertThat(read || !findings.isEmpty()).isTrue();
    return findings.stream().map(Finding::text).toList();
  }
}
