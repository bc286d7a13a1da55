package org.plait.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** What a command printed and how it ended, run inside the test. */
record Outcome(int exit, String out, String err) {

  /** Gives a command line to Plait. */
  static Outcome of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int exit = Plait.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Outcome(exit, lines(out), lines(err));
  }

  /** Gives a command line to Plait with one command more. */
  static Outcome with(String name, Object command, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine plait = Plait.commands(new PrintWriter(out, true), new PrintWriter(err, true));
    plait.addSubcommand(name, command);
    // A subcommand added later does not inherit how faults are handled.
    CommandLine added = plait.getSubcommands().get(name);
    added.setExecutionExceptionHandler(plait.getExecutionExceptionHandler());
    added.setOut(plait.getOut());
    added.setErr(plait.getErr());
    return new Outcome(plait.execute(args), lines(out), lines(err));
  }

  private static String lines(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
