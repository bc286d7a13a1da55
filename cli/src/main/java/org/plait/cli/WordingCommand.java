package org.plait.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plait.study.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plait report wording}. */
@Command(
    name = "wording",
    mixinStandardHelpOptions = true,
    header = "Prints the sentences of a report, for a study to put its own in their place.",
    footer = {
      "",
      "Write those that differ into a file of the same form, and name it in study.yaml:",
      "report: {wording: wording.yaml}. `plait check` says which keys and gaps don't fit.",
      "",
      "Example:",
      "  plait report wording > wording.yaml"
    })
final class WordingCommand implements Callable<Integer>, Talking {

  @Mixin private Console console;

  @Override
  public Integer call() {
    Wording.file().lines().forEach(console::result);
    console.say("Next: keep the sentences you change, and name the file in study.yaml.");
    return console.end(
        ExitCode.DONE,
        List.of(),
        List.of(),
        Map.of("sentences", (long) Wording.own().keys().size()));
  }

  @Override
  public Console console() {
    return console;
  }
}
