package org.plait.coding.refi;

import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.Project.User;

/**
 * Whoever coded: a person, or a program that did.
 *
 * @param name the name
 * @param machine whether it is a program
 */
record Coder(String name, boolean machine) {

  private static final String MACHINE = "machine:";

  /** A name that keeps a program apart from a person of the same name. */
  String id() {
    return machine ? MACHINE + name : name;
  }

  User user(String study) {
    return new User(Guid.of("user", study, id()), name, id());
  }

  /** Whether a user of a project is a program. */
  static boolean machine(String id) {
    return id.startsWith(MACHINE);
  }
}
