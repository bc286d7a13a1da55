package org.plait.report.file.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.report.SampleJoint;

/** The file of quote matrices tells what the report does. */
class MatrixFileTest {

  @Test
  void aRowACellAndARowAQuotationOfIt() {
    List<String> lines =
        new String(MatrixFile.of(List.of(SampleJoint.matrix())), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(lines.get(0))
        .endsWith(
            "display,source,survey,wave,answers,band,question,category,measure,estimate,std_error,"
                + "conf_low,conf_high,conf_level,n,denominator,weighted,quotation,method,status");
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1))
        .startsWith("words,theme,specialist,T2,exp_support,agree,hinder,A,proportion,0.20408163")
        .endsWith(",20,98,false,,Wilson score,ok");
    assertThat(lines.get(2))
        .isEqualTo(
            "words,quotation,specialist,T2,exp_support,agree,hinder,A,,,,,,,,,,No time:"
                + " =SUM(A),,ok");
    assertThat(lines.get(4))
        .isEqualTo(
            "words,theme,specialist,T2,exp_support,disagree,hinder,A,proportion,,,,,,,40,false,,"
                + "Wilson score,suppressed");
  }

  @Test
  void everyLineHasAllColumns() {
    String file = new String(MatrixFile.of(List.of(SampleJoint.matrix())), StandardCharsets.UTF_8);
    assertThat(file.lines()).allMatch(line -> line.chars().filter(c -> c == ',').count() == 19);
  }
}
