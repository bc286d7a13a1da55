package org.plait.cli;

/** A number with what it counts. */
final class Plural {

  private Plural() {}

  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
