package org.plait.coding.file;

import java.util.List;
import java.util.Locale;

/** Under which key of a study a coding file is named, and which drawn comments it may be about. */
enum Listed {
  /** People's coding that counts. */
  HUMAN("estimate", "reliability"),
  /** People's coding that machine coders may learn from. */
  TRAINING("training"),
  /** People's second coding of comments that were coded before. */
  BRIDGE("bridge"),
  /** Another program's predictions, of any comments. */
  MACHINE;

  private final List<String> purposes;

  Listed(String... purposes) {
    this.purposes = List.of(purposes);
  }

  /** Whether a row with this purpose may stand there; a row without any always may. */
  boolean takes(String purpose) {
    return purpose.isEmpty() || purposes.isEmpty() || purposes.contains(purpose);
  }

  String key() {
    return "`coding." + name().toLowerCase(Locale.ROOT) + "`";
  }

  /** What its comments were drawn for. */
  String words() {
    return this == HUMAN ? "estimates" : this == BRIDGE ? "a bridge" : purposes.get(0);
  }

  /** Where a row with a purpose belongs. */
  static Listed of(String purpose) {
    return purpose.equals("training") ? TRAINING : purpose.equals("bridge") ? BRIDGE : HUMAN;
  }
}
