package org.plait.report.word;

import java.util.List;

/** Writes a sentence in some of whose gaps a field stands, which Word fills in. */
final class Runs {
  /** Stands in a sentence for its first field; no text has it, since it is for private use. */
  static final String FIRST = "\uE000";

  /** Stands in a sentence for its second field. */
  static final String SECOND = "\uE001";

  private static final List<String> SIGNS = List.of(FIRST, SECOND);

  private Runs() {}

  /** Writes the text and, where a sign stands for it, each field. */
  static void write(Pen pen, String sentence, Runnable... fields) {
    int from = 0;
    for (int i = 0; i < sentence.length(); i++) {
      int field = SIGNS.indexOf(sentence.substring(i, i + 1));
      if (field >= 0) {
        run(pen, sentence.substring(from, i));
        fields[field].run();
        from = i + 1;
      }
    }
    run(pen, sentence.substring(from));
  }

  private static void run(Pen pen, String text) {
    if (!text.isEmpty()) {
      pen.run(text);
    }
  }
}
