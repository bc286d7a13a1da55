package org.plait.report.file.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.duration.DurationResult;
import org.plait.change.duration.NotFollowed;
import org.plait.change.duration.RoleTimes;
import org.plait.change.duration.RoleTimes.Answer;
import org.plait.disclosure.DurationControl;
import org.plait.study.report.DisclosureRule;

class DurationsFileTest {
  private static final String HEAD =
      "survey,waves,question,category,measure,estimate,std_error,conf_low,conf_high,conf_level,"
          + "after,n,method,status";

  /** 63 who stay, 7 who left in their first year, and 3 without a date. */
  private static final RoleTimes TIMES =
      new RoleTimes().wave("T2", "2026-01-01", "2026-01-31", answers());

  private static List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    answers.addAll(RoleTimes.people(0, 27, Answer.current(0, "2025-04")));
    answers.addAll(RoleTimes.people(100, 36, Answer.current(0, "2024-12")));
    answers.addAll(RoleTimes.people(200, 7, Answer.former(0, "2025-04", "2025-08")));
    answers.addAll(RoleTimes.people(300, 3, Answer.current(0, ".")));
    return answers;
  }

  private static List<String> lines(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void beforeDisclosureControlEveryNumberIsExact() {
    DurationResult result = TIMES.results().get(0);
    List<String> lines = lines(DurationsFile.of(List.of(result.curve(0.95))));
    assertThat(lines.get(0)).isEqualTo(HEAD);
    assertThat(lines.get(1))
        .startsWith("s,T2,tenure,1,survival,0.")
        .endsWith(",0,36,Kaplan-Meier,ok");
    assertThat(lines)
        .contains("s,T2,tenure,followed,count,70,,,,,,70,counted,ok")
        .contains("s,T2,tenure,ended,count,7,,,,,,7,counted,ok")
        .contains("s,T2,tenure,no_start,count,3,,,,,,3,counted,ok")
        .contains("s,T2,tenure,no_end,count,0,,,,,,0,counted,ok")
        .hasSize(1 + 1 + 2 + NotFollowed.values().length);
  }

  @Test
  void afterItSharesAreWholePerCentAndNumbersTens() {
    DurationResult result = TIMES.results().get(0);
    List<String> lines =
        lines(
            DurationsFile.of(
                List.of(
                    DurationControl.of(new DisclosureRule(5, 10), TIMES.panel().instrument())
                        .apply(result, 0.95))));
    assertThat(lines.get(1))
        .isEqualTo("s,T2,tenure,1,survival,0.9,,0.8,0.95,0.95,0,40,Kaplan-Meier,ok");
    assertThat(lines)
        .contains("s,T2,tenure,followed,count,70,,,,,,70,rounded to 10; none below 10,ok")
        .contains("s,T2,tenure,no_start,count,,,,,,,,rounded to 10; none below 10,suppressed")
        .contains("s,T2,tenure,no_end,count,,,,,,,,rounded to 10; none below 10,suppressed");
  }
}
