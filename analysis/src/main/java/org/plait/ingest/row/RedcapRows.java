package org.plait.ingest.row;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Header;
import org.plait.study.finding.Spelling;

/**
 * Tells which rows of a REDCap export belong to a wave. A longitudinal project has a row a record
 * and event; a repeated instrument has rows of its own, which are not the respondent's answers to
 * the rest. Raw codes are told from labels by columns in which REDCap itself writes.
 */
final class RedcapRows {

  private static final Set<String> STATUS_LABELS = Set.of("incomplete", "unverified", "complete");

  private final Optional<String> wanted;
  private final OptionalInt event;
  private final OptionalInt repeated;
  private final int[] complete;
  private final Header header;
  private final Set<String> events = new TreeSet<>();
  private Optional<String> labelled = Optional.empty();

  RedcapRows(Header header, Optional<String> wanted) {
    this.header = header;
    this.wanted = wanted;
    this.event = header.position("redcap_event_name");
    this.repeated = header.position("redcap_repeat_instrument");
    this.complete =
        IntStream.range(0, header.names().size())
            .filter(i -> header.names().get(i).endsWith("_complete"))
            .toArray();
  }

  /** Why a row is not of this wave; empty when it is. */
  Optional<RowRule> elsewhere(String[] cells) {
    for (int column : complete) {
      if (STATUS_LABELS.contains(cells[column].strip().toLowerCase(Locale.ROOT))) {
        labelled = labelled.or(() -> Optional.of(header.names().get(column)));
      }
    }
    if (event.isPresent()) {
      String name = cells[event.getAsInt()].strip();
      events.add(name);
      if (name.contains("(Arm ")) {
        labelled = labelled.or(() -> Optional.of(header.names().get(event.getAsInt())));
      }
      if (wanted.isPresent() && !wanted.get().equals(name)) {
        return Optional.of(RowRule.OTHER_EVENT);
      }
    }
    boolean again = repeated.isPresent() && !cells[repeated.getAsInt()].isBlank();
    return again ? Optional.of(RowRule.REPEATED_INSTRUMENT) : Optional.empty();
  }

  /** Reports what was found when all rows have been read. */
  void report(FileFindings findings) {
    if (labelled.isPresent()) {
      findings.error(
          "labels-not-codes",
          0,
          labelled.get(),
          "a REDCap export must hold raw codes, found labels.",
          "Export it as \"CSV / Microsoft Excel (raw data)\".");
    } else if (wanted.isEmpty() && events.size() > 1) {
      findings.error(
          "event-not-named",
          0,
          "redcap_event_name",
          "a wave of a longitudinal project must name its `event`, found "
              + Spelling.list(events)
              + ".",
          "Declare `event` of the wave.");
    } else if (wanted.isPresent() && !events.isEmpty() && !events.contains(wanted.get())) {
      findings.error(
          "missing-event",
          0,
          "redcap_event_name",
          "event "
              + wanted.get()
              + " must stand in the export, found "
              + Spelling.list(events)
              + ".",
          "Correct `event` of the wave.");
    } else if (wanted.isPresent() && event.isEmpty()) {
      findings.error(
          "missing-column",
          1,
          "redcap_event_name",
          "column must stand in the header of a wave with an `event`, found none of that name.",
          "Export it with event names, or remove `event` of the wave.");
    }
  }
}
