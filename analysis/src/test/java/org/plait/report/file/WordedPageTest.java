package org.plait.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.report.document.Document;
import org.plait.study.wording.Wording;

/** A page speaks the language of its study, also where its script writes words. */
class WordedPageTest {
  private static String page(String key, String sentence) {
    return HtmlReport.of(
        new Document(
            "Title",
            "Subtitle",
            "1 May 2026",
            Optional.empty(),
            List.of(),
            "",
            Wording.own().with(Map.of(key, sentence))));
  }

  @Test
  void thePageIsInTheLanguageOfItsSentences() {
    assertThat(page("words.language", "cy")).contains("<html lang=\"cy\">", ", 'cy')");
    assertThat(page("page.skip", "Neidio i’r adroddiad")).contains(">Neidio i’r adroddiad</a>");
  }

  @Test
  void theScriptWritesTheSentencesOfTheStudy() {
    assertThat(page("page.open", "Agor popeth"))
        .contains("button('Agor popeth'")
        .contains("button('Hide smaller figures'")
        .doesNotContain("'page.");
  }

  @Test
  void wordsCannotEndTheScript() {
    assertThat(page("page.fold", "'</script> \\"))
        .contains("open ? '\\'\\x3c/script> \\\\' : 'Open everything'");
  }
}
