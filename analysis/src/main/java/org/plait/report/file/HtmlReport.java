package org.plait.report.file;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.plait.report.document.Document;

/**
 * Writes a report as one web page that needs nothing beside it: no script, font, image or network.
 */
final class HtmlReport {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private HtmlReport() {}

  static String of(Document document) {
    StringOutput output = new StringOutput();
    TEMPLATES.render("report/page.jte", document, output);
    return output.toString();
  }
}
