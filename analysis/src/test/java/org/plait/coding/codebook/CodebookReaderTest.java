package org.plait.coding.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.coding.Code;
import org.plait.coding.Code.Kind;
import org.plait.coding.Codebook;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.yaml.YamlFile;

class CodebookReaderTest {

  private static Loaded<Codebook> read(String codes) {
    return CodebookReader.read(
        YamlFile.of("plait: 1\nid: c\nversion: \"1\"\ncodes:\n" + codes, "codebook.yaml"),
        List.of());
  }

  @Test
  void aCodeIsFoundByIdLabelAndAlias() {
    Codebook book =
        read("""
          - {id: A, label: Resources, definition: d, kind: theme}
          - {id: A1, parent: A, label: Time, definition: d, kind: theme, aliases: ["Not enough hours"]}
        """)
            .value()
            .orElseThrow();
    assertThat(book.names().get(Codebook.tidy("a1")).id()).isEqualTo("A1");
    assertThat(book.names().get(Codebook.tidy(" TIME ")).id()).isEqualTo("A1");
    assertThat(book.names().get(Codebook.tidy("not enough\u00a0hours")).id()).isEqualTo("A1");
    assertThat(book.code("A1").orElseThrow().top()).isEqualTo("A");
  }

  @Test
  void everythingWrongIsFoundAtOnce() {
    Loaded<Codebook> loaded =
        read(
            """
              - {id: A, label: Resources, definition: d, kind: theme}
              - {id: A1, parent: A, label: Time, definition: d, kind: them}
              - {id: A1, parent: A, label: Again, definition: d, kind: theme}
              - {id: A2, parent: A1, label: Deep, definition: d, kind: theme}
              - {id: B1, parent: C, label: time, definition: d, kind: theme, colour: red}
            """);
    assertThat(loaded.value()).isEmpty();
    assertThat(loaded.findings())
        .extracting(Finding::rule)
        .contains(
            "unknown-word",
            "duplicate-code",
            "too-deep",
            "unknown-reference",
            "ambiguous-name",
            "unknown-key");
  }

  @ParameterizedTest
  @CsvSource({
    "../survey-instruments/codebook.yaml,14",
    "../corpus-samples/friends-and-family/codebook.yaml,10"
  })
  void theShippedCodebooksAreRead(String file, int top) {
    Loaded<Codebook> loaded = CodebookReader.read(Path.of(file), "codebook.yaml");
    assertThat(loaded.findings()).isEmpty();
    List<Code> codes = loaded.value().orElseThrow().codes();
    assertThat(codes.stream().filter(Code::topLevel)).hasSize(top);
    assertThat(codes).anyMatch(code -> code.kind() == Kind.NO_CONTENT);
  }
}
