package org.plait.cli;

/** A command with a console. */
interface Talking {

  /** Where it talks. */
  Console console();
}
