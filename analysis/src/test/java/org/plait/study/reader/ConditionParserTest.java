package org.plait.study.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.study.Condition;

/** Conditions on answers. */
class ConditionParserTest {

  private static final Map<String, Set<String>> ANSWERS =
      Map.of("status", Set.of("current"), "roles", Set.of("lead", "audit"), "note", Set.of("a, b"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status = current                            | true",
        "status=current                              | true",
        "status != current                           | false",
        "status in (former, current)                 | true",
        "status in (former)                          | false",
        "not status = former                         | true",
        "roles = lead                                | true",
        "roles = lead and roles = audit              | true",
        "roles != lead                               | false",
        "absent = current                            | false",
        "absent != current                           | true",
        "status = former or roles = lead and status = current  | true",
        "(status = current or roles = lead) and status = x     | false",
        "not status = former and roles = lead        | true",
        "not (status = former or roles = lead)       | false",
        "note = 'a, b'                               | true",
        "status = \"current\" and note != \"(\"      | true",
        "status = 'and'                              | false",
      })
  void conditionsHoldOrNot(String text, boolean holds) {
    Condition condition = ConditionParser.parse(text);
    assertThat(condition.holds(name -> ANSWERS.getOrDefault(name, Set.of()))).isEqualTo(holds);
  }

  @Test
  void namesAreThoseOnTheLeft() {
    assertThat(ConditionParser.parse("b = x and (a != y or not c in (z))").names())
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status            | expected =, != or in, found the end",
        "status = and      | expected a value, found \"and\" at character 10",
        "(a = b            | expected ), found the end",
        "a = b c           | expected and, or, or the end, found \"c\" at character 7",
        "a in b            | expected (, found \"b\" at character 6",
        "a in (b c)        | expected ), found \"c\" at character 9",
        "a in ()           | expected a value, found \")\" at character 7",
        "a ! b             | expected =, != or in, found \"!\" at character 3",
        "a = 'b            | expected a value, found \"'\" at character 5",
      })
  void whatCantBeReadIsNamedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> ConditionParser.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void nestingIsLimited() {
    String deep = "(".repeat(5000) + "a = b" + ")".repeat(5000);
    assertThatThrownBy(() -> ConditionParser.parse(deep))
        .hasMessage("found more than 50 levels of it");
  }
}
