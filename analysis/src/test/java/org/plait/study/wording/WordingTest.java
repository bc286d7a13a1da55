package org.plait.study.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");

  @Test
  void fillsTheGapsOfASentence() {
    assertThat(Wording.own().say("brief.reading-hidden", "hidden", "[c]"))
        .isEqualTo("[c] stands for a number that is not shown, to protect people in small groups.");
  }

  @Test
  void whatFillsAGapIsTakenAsItIs() {
    assertThat(Wording.own().say("brief.reading-hidden", "hidden", "{none} $1 \\"))
        .startsWith("{none} $1 \\ stands for");
  }

  @Test
  void anotherSentenceStandsInPlaceOfPlaitsOwn() {
    Wording other =
        Wording.own().with(Map.of("brief.reading-hidden", "Nid yw’r rhif {hidden} i’w weld."));
    assertThat(other.say("brief.reading-hidden", "hidden", "[c]"))
        .isEqualTo("Nid yw’r rhif [c] i’w weld.");
    assertThat(other.say("brief.title")).isEqualTo("In brief");
  }

  @Test
  void gapsMustBeThoseOfTheSentence() {
    assertThat(Wording.own().fits("brief.reading-hidden", "Without a gap.")).isFalse();
    assertThat(Wording.own().fits("brief.reading-hidden", "{other} {hidden}")).isFalse();
    assertThatThrownBy(() -> Wording.own().say("brief.reading-hidden", "number", "1"))
        .hasMessage("brief.reading-hidden has the gaps [hidden], filled were [number]");
    assertThatThrownBy(() -> Wording.own().say("brief.reading-hidden"))
        .hasMessage("brief.reading-hidden has the gaps [hidden], filled were []");
    assertThatThrownBy(() -> Wording.own().say("no.such"))
        .hasMessage("no sentence has the key no.such");
  }

  @Test
  void everySentenceIsSaidSomewhereAndEverySentenceSaidIsInTheFile() throws IOException {
    Set<String> literals = new TreeSet<>();
    Set<String> said = new TreeSet<>();
    try (Stream<Path> java = Files.walk(Path.of("src/main/java/org/plait/report"));
        Stream<Path> notices = Files.walk(Path.of("src/main/java/org/plait/run/line"));
        Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
      for (Path file :
          Stream.of(java, notices, pages)
              .flatMap(files -> files)
              .filter(Files::isRegularFile)
              .toList()) {
        String source = Files.readString(file);
        LITERAL.matcher(source).results().forEach(m -> literals.add(m.group(1)));
        SAID.matcher(source).results().forEach(m -> said.add(m.group(1)));
      }
    }
    Set<String> keys = Wording.own().keys();
    assertThat(keys.stream().filter(key -> !literals.contains(key)).collect(Collectors.toSet()))
        .as("in the file and nowhere said")
        .isEmpty();
    assertThat(said.stream().filter(key -> !keys.contains(key)).collect(Collectors.toSet()))
        .as("said and not in the file")
        .isEmpty();
  }
}
