package org.plait.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers see of the numbers of tags. */
class TagNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[NAME] and [NAME-2], then [NAME] | [NAME] and [NAME-2], then [NAME]",
        "[NAME-2] before [NAME] | [NAME-2] before [NAME]",
        "[NAME-37] said | [NAME] said",
        "[NAME-37] told [NAME-5] and [NAME-37] left | [NAME] told [NAME-2] and [NAME] left",
        "[NAME] and [NAME-37] | [NAME] and [NAME-2]",
        "[Person 3] and [Person 5] at [ORGANISATION-9] | [Person] and [Person 2] at [ORGANISATION]",
        "[see page 12] and [NHS-NUMBER] | [see page 12] and [NHS-NUMBER]",
      })
  void numbersCountWithinTheText(String text, String shown) {
    assertThat(TagNumbers.within(text)).isEqualTo(shown);
    assertThat(TagNumbers.within(shown)).isEqualTo(shown);
  }
}
