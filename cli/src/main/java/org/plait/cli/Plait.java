package org.plait.cli;

/** The command {@code plait}. */
public final class Plait {

  private Plait() {}

  /**
   * Runs the command.
   *
   * @param args the command line
   */
  public static void main(String[] args) {}
}
