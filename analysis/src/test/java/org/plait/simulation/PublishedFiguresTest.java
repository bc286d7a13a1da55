package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample's first wave of specialists reproduces the published percentages.
 *
 * <p>Figures: THIS Institute, output page of the formative evaluation of the patient safety
 * specialist role, 2024 (clinical, nurse, medical, female, white, band 8, band 8a, previous title);
 * Patient Safety Learning's digest of it, 9 May 2024 (the others). Counts are ours: whole numbers
 * of 184 that round to the percentages.
 */
class PublishedFiguresTest {

  private static final List<Map<String, String>> T1 = Sample.specialistsAtT1();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Q10   | Yes, and I still practise;Yes, but I no longer practise | 125 | 68",
        "Q11   | Nurse                                | 88  | 48",
        "Q11   | Doctor                               | 15  | 8",
        "Q26   | Female                               | 136 | 74",
        "Q27   | White                                | 162 | 88",
        "Q12   | Band 8a;Band 8b;Band 8c;Band 8d      | 145 | 79",
        "Q12   | Band 8a                              | 49  | 27",
        "Q9    | Yes                                  | 92  | 50",
        "Q6    | One (only me)                        | 68  | 37",
        "Q6    | Two                                  | 48  | 26",
        "Q6    | Three or more                        | 68  | 37",
        "Q14   | No formally allocated time           | 70  | 38",
        "Q15_1 | 4;5                                  | 77  | 42",
        "Q15_1 | 1;2                                  | 55  | 30",
        "Q15_2 | 4;5                                  | 44  | 24",
        "Q15_3 | 4;5                                  | 63  | 34"
      })
  void countsRoundToThePublishedPercentages(
      String column, String answers, int count, long percent) {
    Set<String> wanted = Set.copyOf(Arrays.asList(answers.split(";")));
    long found = T1.stream().filter(r -> wanted.contains(r.get(column))).count();
    assertThat(found).isEqualTo(count);
    assertThat(Math.round(100.0 * found / 184)).isEqualTo(percent);
  }

  @Test
  void everybodyAnsweredTheseQuestions() {
    for (String column :
        List.of("Q6", "Q9", "Q10", "Q12", "Q14", "Q15_1", "Q15_2", "Q15_3", "Q26", "Q27")) {
      assertThat(T1).as(column).noneMatch(r -> r.get(column).isEmpty());
      assertThat(T1).as(column).noneMatch(r -> r.get(column).startsWith("Prefer not"));
    }
  }
}
