package org.plait.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of a codebook. */
class CodebookSchemaTest {

  private static final PublishedSchema SCHEMA = PublishedSchema.of("codebook");
  private static final String SHIPPED = "survey-instruments/codebook.yaml";

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, "corpus-samples/friends-and-family/codebook.yaml"})
  void shippedCodebooksAreRight(String file) throws IOException {
    assertThat(SCHEMA.complaints(Files.readString(Path.of("..").resolve(file)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: \"1\"     | vesion: \"1\"",
        "kind: theme        | kind: topic",
        "parent: A          | parent: [A]",
        "examples:          | example:",
        "label: Role clarity and identity | title: Role clarity and identity",
      })
  void slipsAreRefused(String right, String wrong) throws IOException {
    String text = Files.readString(Path.of("..").resolve(SHIPPED));
    assertThat(text).contains(right);
    assertThat(SCHEMA.complaints(text.replace(right, wrong))).isNotEmpty();
  }
}
