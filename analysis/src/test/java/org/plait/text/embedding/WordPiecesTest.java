package org.plait.text.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers are those of the model's own tokenizer (Hugging Face tokenizers 0.21, Rust). */
class WordPiecesTest {

  private static WordPieces pieces;

  @BeforeAll
  static void readTheModelsPieces() throws IOException {
    try (InputStream in =
        WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      pieces = new WordPieces(new ObjectMapper().readTree(in));
    }
  }

  @Test
  void caseAndAccentsAreIgnoredAndPunctuationStandsAlone() {
    assertThat(pieces.numbers("The Café’s trolley wasn't re-stocked!", 256))
        .containsExactly(
            101, 1996, 7668, 1521, 1055, 20820, 2347, 1005, 1056, 2128, 1011, 24802, 999, 102);
  }

  @Test
  void aWordThatIsNotKnownIsCutIntoPiecesAndASignThatIsNotKnownIsUnknown() {
    assertThat(pieces.numbers("Unbelievably well-organised 😀 清洁", 256))
        .containsExactly(101, 4895, 8671, 2666, 3567, 6321, 2092, 1011, 7362, 100, 1903, 100, 102);
  }

  @Test
  void aWordOfMoreThanAHundredLettersIsUnknown() {
    assertThat(pieces.numbers("x".repeat(101) + " ok", 256)).containsExactly(101, 100, 7929, 102);
  }

  @Test
  void anEmptyTextIsItsStartAndItsEnd() {
    assertThat(pieces.numbers(" \t\r\n\u0000", 256)).containsExactly(101, 102);
  }

  @Test
  void aLongTextIsCutAndStillEnds() {
    assertThat(pieces.numbers("ok ok ok ok ok", 5)).containsExactly(101, 7929, 7929, 7929, 102);
  }

  @Test
  void aTypedNameOfASpecialPieceIsOrdinaryText() {
    assertThat(pieces.numbers("[SEP]", 256)).hasSizeGreaterThan(3).doesNotContain(103);
  }
}
