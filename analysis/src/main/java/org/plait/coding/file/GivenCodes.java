package org.plait.coding.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plait.coding.Reading;
import org.plait.text.Comment;

/**
 * Whether a machine says of every comment that people read exactly what they said. No honest
 * machine is known to be that good on so many, so it may have been given the codes.
 */
final class GivenCodes {

  /** Fewer comments may all be easy. */
  private static final int ENOUGH = 20;

  private GivenCodes() {}

  /**
   * How many comments people read.
   *
   * @param readings the comments that are estimated together
   * @param said the themes that the machine gives a comment
   * @return empty where people read too few, or the machine differs in any
   */
  static Optional<Long> of(List<Reading> readings, Function<Comment, Set<String>> said) {
    List<Reading> read = readings.stream().filter(Reading::read).toList();
    return read.size() >= ENOUGH
            && read.stream().allMatch(r -> said.apply(r.comment()).equals(r.themes()))
        ? Optional.of((long) read.size())
        : Optional.empty();
  }
}
