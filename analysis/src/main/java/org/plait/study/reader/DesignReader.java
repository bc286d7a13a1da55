package org.plait.study.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.ReplicateRule;
import org.plait.study.analysis.ReplicateRule.Kind;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads what a study says of the columns that tell how respondents were chosen. */
final class DesignReader {

  private static final double MOST_FAY = 0.99;

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
        people,
        design.keys("replicates").map(replicates -> replicates(design, replicates)));
  }

  private static ReplicateRule replicates(YamlMap design, YamlMap replicates) {
    replicates.checked(StudyKeys.REPLICATES);
    if (!design.has("weight")) {
      replicates.error(
          "missing-key",
          "`replicates` needs `weight`, it is missing.",
          "Add `weight`, or remove `replicates`.");
    }
    if (design.has("strata") || design.has("cluster")) {
      replicates.error(
          "two-designs",
          "`replicates` must not be declared beside `strata` or `cluster`, which sets of weights"
              + " hold already.",
          "Remove either.");
    }
    Kind kind = replicates.word("kind", Words.of(Kind.class)).orElse(Kind.BRR);
    Optional<YamlValue> fay = replicates.get("fay");
    if (kind == Kind.FAY && fay.isEmpty()) {
      replicates.error("missing-key", "`kind: fay` needs `fay`, it is missing.", "Add `fay`.");
    } else if (kind != Kind.FAY) {
      fay.ifPresent(
          value ->
              value.error(
                  "unused-key", "`fay` must stand with `kind: fay` only.", "Remove `fay`."));
    }
    return new ReplicateRule(
        columns(replicates),
        kind,
        fay.flatMap(value -> value.number(0, MOST_FAY)).orElse(0.0),
        replicates.get("scale").flatMap(DesignReader::positive).stream()
            .mapToDouble(Double::doubleValue)
            .findFirst());
  }

  private static List<String> columns(YamlMap replicates) {
    Optional<YamlValue> columns = replicates.get("columns");
    if (columns.filter(YamlValue::isText).isEmpty()) {
      return replicates.texts("columns");
    }
    Optional<String> name = columns.get().text();
    if (name.filter(n -> n.indexOf('*') < 0 || n.indexOf('*') != n.lastIndexOf('*')).isPresent()) {
      columns
          .get()
          .mismatch("wrong-type", "must be a list of columns, or a name with one star", "");
    }
    return name.stream().toList();
  }

  private static Optional<Double> positive(YamlValue scale) {
    Optional<Double> number = scale.number();
    if (number.isPresent() && number.get() <= 0) {
      scale.mismatch("out-of-range", "must be a number above 0", "");
      return Optional.empty();
    }
    return number;
  }
}
