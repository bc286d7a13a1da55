package org.plait.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.plait.report.document.Document;
import org.plait.report.document.Templates;
import org.plait.study.Sha256;
import org.plait.study.wording.Wording;

/**
 * Writes a report as one web page that needs nothing beside it: no font, image or network. All of
 * it can be read without script; the one script it holds sorts tables and folds, and the page's own
 * security policy lets a browser run no other.
 */
final class HtmlReport {
  private static final String SCRIPT = script();

  /** The keys of what the script writes, which stand in it in place of the words. */
  private static final List<String> WORDS =
      List.of("page.hide-smaller", "page.show-smaller", "page.open", "page.fold", "words.language");

  private HtmlReport() {}

  static String of(Document document) {
    String script = worded(document.wording());
    return Templates.filled(
        "report/page.jte",
        Map.of("document", document, "script", script, "scriptHash", hash(script)));
  }

  private static String worded(Wording wording) {
    String script = SCRIPT;
    for (String key : WORDS) {
      script = script.replace("'" + key + "'", literal(wording.say(key)));
    }
    return script;
  }

  /** A text of the script, which can end neither itself nor the script. */
  private static String literal(String words) {
    return "'"
        + words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("<", "\\x3c")
        + "'";
  }

  private static String script() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String script) {
    return Base64.getEncoder().encodeToString(Sha256.of(script));
  }
}
