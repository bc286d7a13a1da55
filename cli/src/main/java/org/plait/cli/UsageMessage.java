package org.plait.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.study.finding.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain words what is wrong with a command line. */
final class UsageMessage {

  private UsageMessage() {}

  static String of(ParameterException wrong) {
    if (wrong instanceof MissingParameterException missing) {
      return missing(missing.getMissing());
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), wrong.getCommandLine().getCommandSpec());
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " must be given once only.";
    }
    return wrong.getMessage();
  }

  private static String missing(List<ArgSpec> missing) {
    ArgSpec first = missing.get(0);
    return first.isOption()
        ? name(first) + " must be followed by " + first.paramLabel() + "."
        : missing.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" and "))
            + " must be given.";
  }

  private static String unmatched(String found, CommandSpec command) {
    if (found.startsWith("-")) {
      String option = found.contains("=") ? found.substring(0, found.indexOf('=')) : found;
      return "there is no option " + option + "." + nearest(option, command.optionsMap().keySet());
    }
    if (!command.subcommands().isEmpty()) {
      return "there is no command \""
          + found
          + "\"."
          + nearest(found, command.subcommands().keySet());
    }
    String takes =
        command.positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .findFirst()
            .map(label -> "one " + label)
            .orElse("options only");
    return command.qualifiedName()
        + " takes "
        + takes
        + ", found \""
        + found
        + "\" as well. Put quotes round a path that holds spaces.";
  }

  private static String nearest(String found, java.util.Set<String> known) {
    Optional<String> near = Spelling.nearest(found, known);
    return near.map(word -> " Did you mean " + word + "?").orElse("");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }
}
