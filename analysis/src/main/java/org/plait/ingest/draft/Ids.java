package org.plait.ingest.draft;

import java.util.Collection;
import java.util.Locale;

/** Makes short names out of headings. */
public final class Ids {

  private static final int LONGEST = 30;

  private Ids() {}

  /**
   * Makes a name: a letter, then letters, digits or underscores.
   *
   * @param heading what is named
   * @param taken the names that others have
   * @return a name that nobody has
   */
  public static String of(String heading, Collection<String> taken) {
    String id =
        heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    id = id.substring(0, Math.min(LONGEST, id.length())).replaceAll("_+$", "");
    id = id.isEmpty() || !Character.isLetter(id.charAt(0)) ? "q" + id : id;
    String unique = id;
    for (int i = 2; taken.contains(unique); i++) {
      unique = id + "_" + i;
    }
    return unique;
  }
}
