package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.run.ToolVersion;
import picocli.CommandLine;

/** Help is printed on stdout, as the files beside this test have it. */
class HelpTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/plait/cli");

  static Stream<String> everyCommandHasItsHelp() {
    List<String> names = new ArrayList<>(List.of("plait"));
    addCommands(new CommandLine(new Plait()), "", names);
    return names.stream();
  }

  private static void addCommands(CommandLine command, String before, List<String> names) {
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              names.add(before + name);
              addCommands(below, before + name + " ", names);
            });
  }

  @ParameterizedTest
  @MethodSource
  void everyCommandHasItsHelp(String command) throws IOException {
    Outcome help =
        command.equals("plait")
            ? Outcome.of("--help")
            : Outcome.of((Object[]) (command + " --help").split(" "));
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .isEqualTo(golden("help-" + command.replace(' ', '-') + ".txt", help.out()));
  }

  @Test
  void helpIsTheSameWhereTheLanguageIsAnother() {
    String before = Outcome.of("run", "--help").out();
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Outcome.of("run", "--help").out()).isEqualTo(before);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void theVersionIsThatOfTheProgram() {
    assertThat(Outcome.of("--version").out()).isEqualTo("plait " + ToolVersion.CURRENT + "\n");
    assertThat(NewStudy.read(Path.of("pom.xml")))
        .contains("<version>" + ToolVersion.CURRENT + "</version>");
  }

  /** With {@code -Dgolden.update=true} the file is written anew: look at the difference. */
  private static String golden(String name, String now) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN.resolve(name), now);
      return now;
    }
    try (InputStream file = HelpTest.class.getResourceAsStream(name)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
