package org.plait.report.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of pages, which lie where this class lies. */
public final class Templates {
  private static final TemplateEngine ENGINE = engine();

  private Templates() {}

  /** The engine looks where the thread that makes it looks, whichever thread that is. */
  private static TemplateEngine engine() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Templates.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * Fills a template that shows one value.
   *
   * @param name its name, such as {@code report/paper.jte}
   * @param value what it shows
   * @return the page
   */
  public static String filled(String name, Object value) {
    StringOutput page = new StringOutput();
    ENGINE.render(name, value, page);
    return page.toString();
  }

  /**
   * Fills a template that shows several values.
   *
   * @param name its name, such as {@code report/page.jte}
   * @param values what it shows, by the names of its parameters
   * @return the page
   */
  public static String filled(String name, Map<String, Object> values) {
    StringOutput page = new StringOutput();
    ENGINE.render(name, values, page);
    return page.toString();
  }
}
