package org.plait.study.reader;

import java.util.Optional;
import java.util.regex.Pattern;
import org.plait.study.yaml.YamlValue;

/** Reads the names of files that lie in the data folder. */
final class DataFile {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private DataFile() {}

  /** The name, or empty with a finding when it would lead out of the data folder. */
  static Optional<String> read(YamlValue value) {
    Optional<String> name = value.text();
    if (name.isPresent() && leaves(name.get())) {
      value.mismatch(
          "outside-data-folder",
          "must be a file in the data folder, written with / and without ..",
          "Put the file in the data folder, or name that folder with --data.");
      return Optional.empty();
    }
    return name;
  }

  private static boolean leaves(String name) {
    return name.startsWith("/")
        || name.startsWith("~")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || DRIVE.matcher(name).matches()
        || ("/" + name + "/").contains("/../");
  }
}
