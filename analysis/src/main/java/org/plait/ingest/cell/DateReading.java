package org.plait.ingest.cell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates: by the declared pattern, else ISO dates, ISO times of day with or without a zone,
 * and ISO months. A time with an offset is moved to the declared zone first. A month is its first
 * day.
 */
public final class DateReading {

  private static final Pattern PATTERN =
      Pattern.compile("(dd?|mm?|yyyy)([-/.](dd?|mm?|yyyy)){1,2}([ t]hh?:mm(:ss)?)?");
  private static final int REMEMBERED = 10_000;
  private static final DateTimeFormatter ISO_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[' '][XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final List<DateTimeFormatter> formats = new ArrayList<>();
  private final Optional<ZoneId> zone;
  private final Map<String, Optional<LocalDate>> remembered = new HashMap<>();

  /** Dates as a study declares them, and as ISO 8601; times in a zone where one is given. */
  public DateReading(Optional<String> declared, Optional<ZoneId> zone) {
    this.zone = zone;
    declared.ifPresent(words -> formats.add(strict(pattern(words))));
    formats.add(strict("uuuu-MM-dd"));
    formats.add(strict("uuuu-MM"));
    formats.add(ISO_TIME);
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Words such as {@code dd/mm/yyyy hh:mm} as a Java pattern: m before the time means month. */
  private static String pattern(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    int time = Math.max(lower.indexOf(' '), lower.indexOf('t'));
    String date = time < 0 ? lower : lower.substring(0, time);
    String rest = time < 0 ? "" : lower.substring(time).replace("t", "'T'").replace('h', 'H');
    return date.replace('m', 'M').replace('y', 'u') + rest;
  }

  /** Whether words such as {@code dd/mm/yyyy} are a pattern this class reads. */
  public static boolean understands(String words) {
    return PATTERN.matcher(words.toLowerCase(Locale.ROOT)).matches();
  }

  /** The day a cell names; empty when it is none. */
  public Optional<LocalDate> read(String cell) {
    Optional<LocalDate> known = remembered.get(cell);
    if (known == null) {
      known = parse(cell.strip());
      if (remembered.size() < REMEMBERED) {
        remembered.put(cell, known);
      }
    }
    return known;
  }

  private Optional<LocalDate> parse(String text) {
    for (DateTimeFormatter format : formats) {
      try {
        TemporalAccessor parsed =
            format.parseBest(
                text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from, YearMonth::from);
        return Optional.of(date(parsed));
      } catch (DateTimeParseException notThisFormat) {
        continue;
      }
    }
    return Optional.empty();
  }

  private LocalDate date(TemporalAccessor parsed) {
    if (parsed instanceof OffsetDateTime time) {
      return zone.map(z -> time.atZoneSameInstant(z).toLocalDate()).orElse(time.toLocalDate());
    }
    if (parsed instanceof LocalDateTime time) {
      return time.toLocalDate();
    }
    return parsed instanceof YearMonth month ? month.atDay(1) : (LocalDate) parsed;
  }
}
