package org.plait.ingest.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.words.RecallWindow;
import org.plait.study.Wave;
import org.plait.study.finding.Spelling;

/**
 * Compares the wording that a file gives its columns with what the instrument declares. The wording
 * of another wave, of another question or of another recall window stops the reading: the column is
 * bound wrongly or the question changed unsaid. Platforms shorten and adorn wordings, so one that
 * is merely other words is a note.
 */
final class WordingCheck {

  /** Fewer letters than these are no cut wording but a name. */
  private static final int SHORTEST_CUT = 20;

  private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,200}>|&nbsp;");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Instrument instrument;
  private final Wave wave;
  private final FileFindings findings;
  private final Map<String, String> owners = new LinkedHashMap<>();
  private final List<String> differing = new ArrayList<>();

  WordingCheck(Instrument instrument, Wave wave, FileFindings findings) {
    this.instrument = instrument;
    this.wave = wave;
    this.findings = findings;
    for (Question question : asked()) {
      Binding binding = question.waves().get(wave.id());
      owners.putIfAbsent(plain(wording(question, binding)), question.id());
    }
  }

  /** Checks every bound column to which the file gives a wording. */
  void check(UnaryOperator<String> wordings) {
    for (Question question : asked()) {
      Binding binding = question.waves().get(wave.id());
      binding
          .columns()
          .forEach(
              (item, column) ->
                  check(question, binding, item, column, wordings.apply(AnswerText.tidy(column))));
    }
    if (!differing.isEmpty()) {
      report();
    }
  }

  private List<Question> asked() {
    return instrument.questions().stream().filter(q -> q.askedIn(wave.id())).toList();
  }

  private static String wording(Question question, Binding binding) {
    return binding.text().orElse(question.text());
  }

  private void check(
      Question question, Binding binding, String item, String column, String wording) {
    String found = plain(wording);
    String declared = wording(question, binding);
    if (found.isEmpty()
        || found.equals(plain(column))
        || same(found, plain(declared))
        || item(question, item).filter(text -> same(found, plain(text))).isPresent()) {
      return;
    }
    Optional<String> other = otherWave(question, found);
    Optional<String> owner = Optional.ofNullable(owners.get(found));
    if (other.isPresent()) {
      contradiction(question, column, "that of wave " + other.get());
    } else if (owner.isPresent()) {
      contradiction(question, column, "that of `" + owner.get() + "`");
    } else if (!recall(question, column, declared, wording)) {
      differing.add(column);
    }
  }

  private static boolean same(String found, String declared) {
    return !declared.isEmpty()
        && (found.contains(declared)
            || found.length() >= SHORTEST_CUT && declared.startsWith(found));
  }

  private static Optional<String> item(Question question, String item) {
    Optional<String> row =
        question.rows().stream().filter(r -> r.id().equals(item)).map(GridRow::text).findFirst();
    return row.or(
        () ->
            question.codes().categories().stream()
                .filter(c -> c.code().equals(item))
                .map(Category::label)
                .findFirst());
  }

  private Optional<String> otherWave(Question question, String found) {
    return question.waves().entrySet().stream()
        .filter(e -> plain(wording(question, e.getValue())).equals(found))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean recall(Question question, String column, String declared, String wording) {
    Optional<RecallWindow> here = RecallWindow.of(wording);
    Optional<RecallWindow> there = RecallWindow.of(declared);
    if (here.isEmpty() || there.isEmpty() || here.equals(there)) {
      return false;
    }
    findings.error(
        "recall-differs",
        0,
        column,
        "`"
            + question.id()
            + "` must look back over "
            + there.get().words()
            + " as in the instrument, found "
            + here.get().words()
            + " in the wording of the file.",
        "Give the wave its own `text` and say how its answers compare, or correct the instrument.");
    return true;
  }

  private void contradiction(Question question, String column, String found) {
    findings.error(
        "wording-contradicts",
        0,
        column,
        "the column of `"
            + question.id()
            + "` must have its wording in this wave, found "
            + found
            + ".",
        "Bind the right column, or give the wave the `text` it had.");
  }

  private void report() {
    findings.note(
        "wording-differs",
        "",
        "wordings must be the same in the file and in the instrument; not so for "
            + Wording.counted(differing.size(), "column")
            + ": "
            + Spelling.list(differing)
            + ".",
        "If they ask the same, leave it; else give the wave its own `text` and say how its answers"
            + " compare.");
  }

  /** Letters and digits only, so that signs, case, markup and spaces make no difference. */
  private static String plain(String wording) {
    String text = MARKUP.matcher(wording).replaceAll(" ");
    return SIGNS.matcher(AnswerText.tidy(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
