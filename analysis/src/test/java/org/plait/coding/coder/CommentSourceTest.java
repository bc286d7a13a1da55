package org.plait.coding.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.text.Comment;

class CommentSourceTest {

  @TempDir Path folder;
  private CodedStudy.Read study;

  @BeforeEach
  void readThreeComments() {
    study =
        CodedStudy.in(folder)
            .read("a,yes,n,no time\nb,yes,s,no time\nc,yes,n,no money\n", "d,yes,n,no time\n", "");
  }

  private List<String> sources(String... by) {
    CommentSource source = new CommentSource(study.panels(), List.of(by));
    return study.comments().all().stream().map((Comment c) -> source.apply(c)).toList();
  }

  @Test
  void commentsOfTheSameGroupComeFromTheSameSourceInEveryWave() {
    assertThat(sources("region")).containsExactly("staff/0", "staff/1", "staff/0", "staff/0");
  }

  @Test
  void theFirstQuestionThatTheSurveyHasDecides() {
    assertThat(sources("unknown", "region", "quote_ok")).isEqualTo(sources("region"));
  }

  @Test
  void withoutSuchAQuestionTheSurveyIsTheSource() {
    assertThat(sources()).containsOnly("staff");
    assertThat(sources("unknown")).containsOnly("staff");
  }
}
