package org.plait.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.change.EstimateRow;

/**
 * How many of the comments with content were read by people, as the method of a theme's row says.
 * It is said even where the row's own number is hidden.
 *
 * @param read how many were read
 * @param all how many there are
 */
record CommentsRead(long read, long all) {
  private static final Pattern SAMPLE =
      Pattern.compile("sample of (\\d{1,9}) of (\\d{1,9}) comments");
  private static final Pattern EVERY = Pattern.compile("all (\\d{1,9}) comments were read");

  static Optional<CommentsRead> of(EstimateRow row) {
    Matcher sample = SAMPLE.matcher(row.method());
    if (sample.find()) {
      return Optional.of(
          new CommentsRead(Long.parseLong(sample.group(1)), Long.parseLong(sample.group(2))));
    }
    Matcher every = EVERY.matcher(row.method());
    return every.find()
        ? Optional.of(
            new CommentsRead(Long.parseLong(every.group(1)), Long.parseLong(every.group(1))))
        : Optional.empty();
  }

  boolean everything() {
    return read == all;
  }
}
