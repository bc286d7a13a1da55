package org.plait.study;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a report is written as.
 *
 * @param formats its formats, in declared order of {@link ReportFormat}; the web page is always one
 *     of them
 * @param reference a Word document whose styles the report takes; empty for Plait's own
 * @param likert how bars of ordered answers are laid out
 */
public record ReportSettings(
    Set<ReportFormat> formats, Optional<Path> reference, LikertStyle likert) {
  /** A web page. */
  public static final ReportSettings DEFAULT =
      new ReportSettings(EnumSet.of(ReportFormat.HTML), Optional.empty(), LikertStyle.STACKED);

  /** Copies the formats. */
  public ReportSettings {
    formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
  }
}
