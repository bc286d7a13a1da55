package org.plait.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plait.report.document.Label;
import org.plait.study.wording.Wording;

/** Numbers the captions of one kind, in the order they stand, and lists them afterwards. */
final class Captions {
  /** Room for the captions of one kind among the bookmarks of all. */
  private static final int KIND = 10_000_000;

  private final Label.Kind kind;
  private final Wording wording;
  private final String sign;
  private final int first;
  private final List<String> texts = new ArrayList<>();

  private Captions(Wording wording, Label.Kind kind, String sign, int first) {
    this.wording = wording;
    this.kind = kind;
    this.sign = sign;
    this.first = first;
  }

  /** Captions of a kind, whose numbers begin with a sign, which are the nth kind of all. */
  static Captions of(Wording wording, Label.Kind kind, String sign, int nth) {
    return new Captions(wording, kind, sign, nth * KIND);
  }

  /** What stands before the number. */
  String prefix() {
    return Label.name(wording, kind, sign);
  }

  /** Writes the next caption, such as "Table 3. Respondents". */
  void write(Pen pen, String text) {
    texts.add(text);
    pen.begin(Style.CAPTION, true);
    int whole = pen.beginBookmark(bookmark("_Toc", texts.size()));
    int number = pen.beginBookmark(bookmark("_Ref", texts.size()));
    pen.run(prefix());
    pen.field("SEQ " + counter() + " \\* ARABIC", Integer.toString(texts.size()));
    pen.endBookmark(number);
    pen.run(". " + text);
    pen.endBookmark(whole);
    pen.end();
  }

  /** Writes a reference to the caption that comes next, such as "Table 4". */
  void referToNext(Pen pen) {
    int next = texts.size() + 1;
    pen.field("REF " + bookmark("_Ref", next) + " \\h", prefix() + next);
  }

  /** Writes the list of captions under its heading; nothing when there are none. */
  void list(Pen pen) {
    if (texts.isEmpty()) {
      return;
    }
    pen.leading(Style.CONTENTS_HEADING, wording.say(heading()));
    for (int i = 1; i <= texts.size(); i++) {
      pen.begin(Style.TABLE_OF_FIGURES, false);
      if (i == 1) {
        pen.beginField("TOC \\h \\z \\c \"" + counter() + "\"");
      }
      pen.entry(prefix() + i + ". " + texts.get(i - 1), bookmark("_Toc", i));
      if (i == texts.size()) {
        pen.endField();
      }
      pen.end();
    }
  }

  private String heading() {
    boolean tables = kind == Label.Kind.TABLE;
    return sign.isEmpty()
        ? tables ? "word.tables" : "word.figures"
        : tables ? "word.annex-tables" : "word.annex-figures";
  }

  /** What Word counts them by. */
  private String counter() {
    return (kind == Label.Kind.TABLE ? "Table" : "Figure") + sign;
  }

  private String bookmark(String kind, int number) {
    return String.format(Locale.ROOT, "%s%08d", kind, first + number);
  }
}
