package org.plait.text.mask;

import java.util.Locale;

/** What a text must hold before a pattern is worth trying. */
enum Needs {
  AT_SIGN {
    @Override
    boolean in(String text) {
      return text.indexOf('@') >= 0;
    }
  },
  DOT_INSIDE {
    @Override
    boolean in(String text) {
      int dot = text.indexOf('.');
      while (dot >= 0 && dot + 1 < text.length()) {
        if (Character.isLetter(text.charAt(dot + 1))) {
          return true;
        }
        dot = text.indexOf('.', dot + 1);
      }
      return false;
    }
  },
  WEB_PREFIX {
    @Override
    boolean in(String text) {
      return text.contains("://") || DOT_INSIDE.in(text);
    }
  },
  DOT_WORD {
    @Override
    boolean in(String text) {
      return text.toLowerCase(Locale.ROOT).contains("dot");
    }
  },
  DIGIT {
    @Override
    boolean in(String text) {
      return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
  };

  abstract boolean in(String text);
}
