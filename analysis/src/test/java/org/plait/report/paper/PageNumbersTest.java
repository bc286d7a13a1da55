package org.plait.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.study.wording.Wording;

class PageNumbersTest {
  private static String css(String sentence) {
    return PageNumbers.css(Wording.own().with(Map.of("words.pages", sentence)));
  }

  @Test
  void numbersStandWhereTheSentenceSays() {
    assertThat(css("{pages} in all, this is {page}."))
        .isEqualTo("\"\" counter(pages) \" in all, this is \" counter(page) \".\"");
  }

  @Test
  void wordsCannotEndTheStyleSheet() {
    assertThat(css("\"</style> {page} {pages}"))
        .isEqualTo("\"\\22 \\3c /style\\3e  \" counter(page) \" \" counter(pages) \"\"");
  }
}
