package org.plait.notebooks;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** Runs the cells of a notebook in one JShell, within this process and on its class path. */
final class JavaCells implements AutoCloseable {

  private static final String PNG =
      "java.util.Base64.getEncoder().encodeToString(org.knowm.xchart.BitmapEncoder.getBitmapBytes("
          + "%s, org.knowm.xchart.BitmapEncoder.BitmapFormat.PNG))";

  private final JShell shell;

  JavaCells() {
    shell = JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
    classPath().forEach(shell::addToClasspath);
  }

  /**
   * Runs a cell.
   *
   * @return the value of its last expression
   * @throws AssertionError when a statement can't be compiled or throws
   */
  CellOutput run(String cell) {
    String rest = cell;
    CellOutput shown = CellOutput.NONE;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String source = next.source() == null ? rest : next.source();
      shown = shown(evaluate(source));
      rest = next.remaining();
    }
    return shown;
  }

  @Override
  public void close() {
    shell.close();
  }

  private SnippetEvent evaluate(String source) {
    SnippetEvent last = null;
    for (SnippetEvent event : shell.eval(source)) {
      if (event.status() != Snippet.Status.VALID && event.causeSnippet() == null) {
        String problems =
            shell
                .diagnostics(event.snippet())
                .map(problem -> problem.getMessage(Locale.ROOT))
                .collect(Collectors.joining("; "));
        throw new AssertionError("a cell must compile: " + problems + " in\n" + source);
      }
      if (event.exception() != null) {
        throw new AssertionError("a cell must not throw:\n" + source, event.exception());
      }
      last = event.causeSnippet() == null ? event : last;
    }
    if (last == null) {
      throw new AssertionError("nothing to run in\n" + source);
    }
    return last;
  }

  /** Statements and declarations show nothing; a chart is shown as a picture. */
  private CellOutput shown(SnippetEvent event) {
    String type;
    String name;
    if (event.snippet() instanceof ExpressionSnippet expression) {
      type = expression.typeName();
      name = expression.name();
    } else if (event.snippet() instanceof VarSnippet value
        && value.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
      type = value.typeName();
      name = value.name();
    } else {
      return CellOutput.NONE;
    }
    if (type.endsWith("Chart")) {
      String picture = evaluate(String.format(Locale.ROOT, PNG, name)).value();
      return new CellOutput(type, unquoted(picture));
    }
    return new CellOutput(unquoted(event.value()).stripTrailing(), "");
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static List<String> classPath() {
    ClassLoader loader = JavaCells.class.getClassLoader();
    Stream<String> given =
        loader instanceof URLClassLoader urls
            ? Stream.of(urls.getURLs()).map(JavaCells::path)
            : Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator));
    return given.toList();
  }

  private static String path(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("a class path entry must be a file, found " + url, e);
    }
  }
}
