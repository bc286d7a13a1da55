package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;

/** Every comment of the sample is written for itself, and together they cover the codebook. */
class CommentsTest {

  private static final int SHORTEST = 4;
  private static final int RUN = 6;

  /** Words that carry no content, for this measure. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          """
          a about after all also am an and any are as at be because been before being but by
          can could did do does doing don't each for from get had has have he her here him his
          how i i'd i'm i've if in into is isn't it it's its just me more most my no nor not
          now of off on once one only or other our out over own she so some such than that
          that's the their them then there these they this those through to too under until up
          us very was we were what when where which while who whom why will with would you your
          """
              .strip()
              .split("\\s+"));

  private static final List<Map<String, String>> ALL = comments();

  private static List<Map<String, String>> comments() {
    List<Map<String, String>> all = new ArrayList<>(Sample.table("comments-specialist.csv"));
    all.addAll(Sample.table("comments-partner.csv"));
    // Job titles are answers to another kind of question.
    return all.stream().filter(c -> !c.get("codes").isEmpty()).toList();
  }

  private static List<String> words(Map<String, String> comment) {
    String text = comment.get("text").toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return Arrays.stream(text.split("[^\\p{L}\\p{N}']+")).filter(w -> !w.isEmpty()).toList();
  }

  private static Set<String> codes(Map<String, String> comment) {
    return Set.of(comment.get("codes").split(";"));
  }

  @Test
  void thereAreAtLeastTwoHundredForEachRole() {
    Map<String, Long> roles =
        ALL.stream().collect(Collectors.groupingBy(c -> c.get("survey"), Collectors.counting()));
    assertThat(roles.get("specialist")).isGreaterThan(200);
    assertThat(roles.get("partner")).isGreaterThan(200);
  }

  @Test
  void noRunOfSixWordsStandsInMoreThanThree() {
    Map<String, Set<String>> runs = new HashMap<>();
    for (Map<String, String> comment : ALL) {
      List<String> words = words(comment);
      for (int i = 0; i + RUN <= words.size(); i++) {
        runs.computeIfAbsent(String.join(" ", words.subList(i, i + RUN)), r -> new HashSet<>())
            .add(comment.get("id"));
      }
    }
    assertThat(runs.values()).allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void noTwoShareMoreThanHalfOfTheirContentWords() {
    Map<String, Set<String>> contents = new TreeMap<>();
    for (Map<String, String> comment : ALL) {
      Set<String> content = new TreeSet<>(words(comment));
      content.removeAll(FUNCTION_WORDS);
      if (content.size() >= SHORTEST) {
        contents.put(comment.get("id"), content);
      }
    }
    List<String> ids = List.copyOf(contents.keySet());
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        Set<String> shared = new HashSet<>(contents.get(ids.get(i)));
        shared.retainAll(contents.get(ids.get(j)));
        int smaller = Math.min(contents.get(ids.get(i)).size(), contents.get(ids.get(j)).size());
        if (2 * shared.size() > smaller) {
          alike.add(ids.get(i) + " " + ids.get(j));
        }
      }
    }
    assertThat(alike).isEmpty();
  }

  @Test
  void everySecondLevelCodeOfARoleComesAtLeastTwice() {
    for (YamlMap code : secondLevel()) {
      String id = code.required("id");
      String role = code.text("role").orElse("both");
      for (String survey : role.equals("both") ? List.of("specialist", "partner") : List.of(role)) {
        long times =
            ALL.stream()
                .filter(c -> c.get("survey").equals(survey) && codes(c).contains(id))
                .count();
        assertThat(times).as("%s %s", survey, id).isGreaterThanOrEqualTo(2);
      }
    }
  }

  @Test
  void everySecondLevelThemeIsPraisedAtLeastThreeTimesAndBlamedAtLeastThreeTimes() {
    for (YamlMap code : secondLevel()) {
      String id = code.required("id");
      if (!code.required("parent").equals("X")) {
        for (String sentiment : List.of("1", "-1")) {
          long times =
              ALL.stream()
                  .filter(c -> c.get("sentiment").equals(sentiment) && codes(c).contains(id))
                  .count();
          assertThat(times).as("%s with sentiment %s", id, sentiment).isGreaterThanOrEqualTo(3);
        }
      }
    }
  }

  private static List<YamlMap> secondLevel() {
    YamlFile codebook =
        YamlFile.read(
            Sample.FOLDER.resolve("../../survey-instruments/codebook.yaml"), "codebook.yaml");
    return codebook.keys().orElseThrow().each("codes").stream()
        .filter(c -> c.has("parent"))
        .toList();
  }

  @Test
  void bothRolesPraiseAndBlame() {
    for (String survey : List.of("specialist", "partner")) {
      Set<String> sentiments =
          ALL.stream()
              .filter(c -> c.get("survey").equals(survey))
              .map(c -> c.get("sentiment"))
              .collect(Collectors.toSet());
      assertThat(sentiments).containsExactlyInAnyOrder("-1", "0", "1");
    }
  }

  @Test
  void manyHaveTwoCodesAndSomeAreEmptyOfContent() {
    long two = ALL.stream().filter(c -> codes(c).size() >= 2).count();
    assertThat(two).isGreaterThanOrEqualTo(ALL.size() / 10);
    assertThat(ALL.stream().filter(c -> codes(c).contains("X2")).count()).isGreaterThanOrEqualTo(5);
  }
}
