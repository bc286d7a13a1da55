package org.plait.study.reader;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.plait.study.DesignColumns;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads what a study says of the columns that tell how respondents were chosen. */
final class DesignReader {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  private DesignReader() {}

  /** The design; one number for all people can't be told apart by strata. */
  static DesignColumns read(YamlMap design) {
    design.checked(StudyKeys.DESIGN);
    Optional<YamlValue> size = design.get("population-size");
    boolean number =
        size.filter(YamlValue::isText)
            .flatMap(YamlValue::text)
            .filter(text -> NUMBER.matcher(text).matches())
            .isPresent();
    if (number && design.has("strata")) {
      size.get()
          .mismatch(
              "population-size-per-stratum",
              "must be a column where there are `strata`",
              "Name the column that holds the number of people in each row's stratum.");
    }
    OptionalLong people =
        number
            ? size.get().whole(1).stream().mapToLong(Long::longValue).findFirst()
            : OptionalLong.empty();
    return new DesignColumns(
        design.text("weight"),
        design.text("strata"),
        design.text("cluster"),
        number ? Optional.empty() : design.text("population-size"),
        people);
  }
}
