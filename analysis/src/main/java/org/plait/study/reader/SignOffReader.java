package org.plait.study.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.study.report.SignOff;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads what was decided about each quotation. */
final class SignOffReader {

  private SignOffReader() {}

  /**
   * Reads a sign-off file.
   *
   * @param study the study file, beside which it lies
   * @param value its name
   * @return the decisions; what is wrong with them stands among the findings of the study
   */
  static Optional<SignOff> read(Path study, YamlValue value) {
    Path path = SurveyReader.besideStudy(study, value);
    YamlFile file = YamlFile.read(path, value.text().orElse(""));
    Optional<SignOff> signOff = file.keys().map(keys -> signOff(keys, path));
    value.addAll(file.findings());
    return signOff;
  }

  private static SignOff signOff(YamlMap keys, Path path) {
    keys.checked(SignOffKeys.SIGN_OFF);
    StudyReader.version(keys);
    Set<String> ids = new HashSet<>();
    List<SignOff.Entry> entries = new ArrayList<>();
    for (YamlMap quotation : keys.each("quotations")) {
      quotation.checked(SignOffKeys.QUOTATION);
      String id = quotation.required("id");
      if (!ids.add(id)) {
        quotation
            .get("id")
            .ifPresent(v -> v.mismatch("twice", "must stand once", "Remove it here."));
      }
      boolean approved = quotation.flag("approved", false);
      boolean read = quotation.flag("read", false);
      if (approved && !read) {
        quotation
            .get("approved")
            .ifPresent(
                v ->
                    v.mismatch(
                        "approved-unread",
                        "must not be true while `read` is false",
                        "Read the quotation in work/quotations.csv for what could still point to"
                            + " somebody, then write read: true."));
      }
      quotation.get("by").ifPresent(SignOffReader::role);
      entries.add(
          new SignOff.Entry(
              id,
              approved,
              read,
              quotation.required("by"),
              quotation.date("date").orElse(LocalDate.EPOCH)));
    }
    return new SignOff(path, entries);
  }

  /** People stand in a study by their role. */
  static void role(YamlValue by) {
    if (by.text().filter(role -> role.contains("@")).isPresent()) {
      by.mismatch(
          "not-a-role", "must be a role, not an address", "Write a role, such as research lead.");
    }
  }
}
