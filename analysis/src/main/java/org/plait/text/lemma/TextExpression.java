package org.plait.text.lemma;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression in the syntax of RE2, which takes time in proportion to the text whatever
 * the expression. Capitals and small letters count as the same, curly apostrophes as straight ones.
 */
final class TextExpression implements TextPattern {

  private final Pattern pattern;

  private TextExpression(Pattern pattern) {
    this.pattern = pattern;
  }

  static TextExpression of(String expression) {
    try {
      Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
      if (pattern.matcher("").find()) {
        throw new IllegalArgumentException("must not find the empty text, but does");
      }
      return new TextExpression(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "must be an expression in the syntax of RE2, but has " + e.getDescription(), e);
    }
  }

  @Override
  public List<Hit> in(LemmaText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.text());
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        hits.add(new Hit(matcher.start(), matcher.end()));
      }
    }
    return hits;
  }

  @Override
  public List<String> firstLemmas() {
    return List.of();
  }
}
