package org.plait.study.reader;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;
import org.plait.study.MultipleLayout;
import org.plait.study.Wave;
import org.plait.study.finding.Spelling;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads the waves of a survey. */
final class WaveReader {

  /** Known platforms whose exports can't be read yet. */
  static final List<String> LATER_FORMATS = List.of("ods", "sas", "google-forms");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*");
  private static final String PART = "([dDmM]{1,2}|[yY]{4})";
  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "(?=.*[yY]{4})"
              + PART
              + "[-/.]"
              + PART
              + "([-/.]"
              + PART
              + ")?( [hH]{1,2}:[mM]{2}(:[sS]{2})?)?");
  private static final int QUALTRICS_HEADERS = 3;
  private static final int SURVEYMONKEY_HEADERS = 2;
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16", "US-ASCII");

  private WaveReader() {}

  /** The waves, in file order. */
  static List<Wave> read(YamlMap survey) {
    List<Wave> waves = new ArrayList<>();
    for (YamlMap wave : survey.each("waves")) {
      String id = wave.get("id").flatMap(v -> v.matching(ID, "letters, digits or _")).orElse("");
      YamlMap named = id.isEmpty() ? wave : wave.named(survey.field() + ".waves." + id);
      Wave read = wave(named, id);
      checkOrder(named, read, waves);
      waves.add(read);
    }
    survey
        .get("waves")
        .filter(w -> waves.isEmpty() && !w.isText())
        .ifPresent(w -> w.error("missing-key", "must have at least one wave.", "Add a wave."));
    return waves;
  }

  private static Wave wave(YamlMap wave, String id) {
    wave.checked(StudyKeys.WAVE);
    Optional<LocalDate> opened = wave.date("opened");
    LocalDate closed = wave.date("closed").orElse(LocalDate.EPOCH);
    wave.get("closed")
        .filter(c -> opened.isPresent() && closed.isBefore(opened.get()))
        .ifPresent(
            c ->
                c.mismatch(
                    "dates-reversed", "must not lie before `opened`", "Correct one of them."));
    return new Wave(
        id,
        wave.text("label").orElse(id),
        wave.get("file").flatMap(DataFile::read).orElse(""),
        layout(wave),
        opened,
        closed);
  }

  private static void checkOrder(YamlMap wave, Wave read, List<Wave> above) {
    if (above.stream().anyMatch(w -> !w.id().isEmpty() && w.id().equals(read.id()))) {
      wave.error("duplicate-id", "id must be unique in the survey.", "Give it another id.");
    }
    if (!above.isEmpty()
        && wave.has("closed")
        && !read.closed().equals(LocalDate.EPOCH)
        && read.closed().isBefore(above.get(above.size() - 1).closed())) {
      wave.error(
          "waves-out-of-order",
          "waves must stand in time order, it closed before the wave above.",
          "Move it up.");
    }
  }

  private static ExportLayout layout(YamlMap wave) {
    Format format =
        wave.get("format")
            .flatMap(v -> v.word(Words.of(Format.class), LATER_FORMATS))
            .orElse(Format.CSV);
    if (format.labelled() || format == Format.LIMESURVEY_VV) {
      refuse(wave, format, "header-rows", "delimiter");
    }
    if (format != Format.REDCAP) {
      refuse(wave, format, "event", "dictionary");
    }
    if (format.workbook()) {
      refuse(wave, format, "encoding", "delimiter");
    } else {
      refuse(wave, format, "sheet");
    }
    return new ExportLayout(
        format,
        headerRows(wave, format),
        wave.get("encoding").flatMap(WaveReader::charset),
        wave.get("delimiter").flatMap(WaveReader::delimiter),
        wave.get("date-format").flatMap(WaveReader::dateFormat),
        wave.get("timezone").flatMap(WaveReader::zone),
        wave.keys("multiple").map(MultipleLayoutReader::read).orElse(MultipleLayout.columns()),
        wave.text("sheet"),
        wave.text("event"),
        wave.get("dictionary").flatMap(DataFile::read));
  }

  /** Refuses keys that say nothing about files of a format. */
  private static void refuse(YamlMap wave, Format format, String... keys) {
    for (String key : keys) {
      wave.get(key)
          .ifPresent(
              v ->
                  v.mismatch(
                      "unused-key",
                      "must not be declared for `format: " + format.word() + "`",
                      "Remove `" + key + "`."));
    }
  }

  private static int headerRows(YamlMap wave, Format format) {
    Optional<YamlValue> value = wave.get("header-rows");
    Optional<Integer> rows = value.flatMap(v -> v.count(1));
    if (format == Format.QUALTRICS) {
      checkHeaders(value, rows, QUALTRICS_HEADERS, "Qualtrics");
      return QUALTRICS_HEADERS;
    }
    if (format == Format.SURVEYMONKEY) {
      checkHeaders(value, rows, SURVEYMONKEY_HEADERS, "SurveyMonkey");
      return SURVEYMONKEY_HEADERS;
    }
    return rows.orElse(1);
  }

  private static void checkHeaders(
      Optional<YamlValue> value, Optional<Integer> rows, int must, String platform) {
    if (rows.isPresent() && rows.get() != must) {
      value
          .get()
          .mismatch(
              "out-of-range",
              "must be " + must + " for a " + platform + " export",
              "Remove `header-rows`.");
    }
  }

  private static Optional<Charset> charset(YamlValue value) {
    Optional<String> name = value.text();
    try {
      return name.map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      value.mismatch(
          "unknown-encoding", "must be an encoding", Spelling.remedy(name.get(), ENCODINGS));
      return Optional.empty();
    }
  }

  private static Optional<Character> delimiter(YamlValue value) {
    Map<String, String> words = Map.of("tab", "\t", "\\t", "\t");
    Optional<String> text = value.separator().map(t -> words.getOrDefault(t, t));
    if (text.isPresent() && (text.get().length() != 1 || "\"\r\n".contains(text.get()))) {
      value.mismatch("wrong-type", "must be one character or the word tab", "");
      return Optional.empty();
    }
    return text.map(t -> t.charAt(0));
  }

  private static Optional<String> dateFormat(YamlValue value) {
    return value.matching(DATE_WORDS, "a pattern such as dd/mm/yyyy");
  }

  private static Optional<ZoneId> zone(YamlValue value) {
    Optional<String> name = value.text();
    try {
      return name.map(ZoneId::of);
    } catch (DateTimeException unknown) {
      value.mismatch("unknown-timezone", "must be a time zone such as Europe/London", "");
      return Optional.empty();
    }
  }
}
