package org.plait.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleJoint;
import org.plait.report.SampleReport;
import org.plait.report.chart.Chart;
import org.plait.report.document.Document;
import org.plait.study.wording.Wording;

/** A study that words every sentence leaves no sentence of Plait's own in its report. */
class TranslatedReportTest {
  /** Its items are those of published checklists, in the words of their authors. */
  private static final String CHECKLISTS = "checklists";

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
  private static final Pattern LETTER = Pattern.compile("\\{[a-z-]+}|\\p{L}");

  /** Parts of a document that readers do not see. */
  private static final Set<String> UNSEEN = Set.of("id", "target", "fill", "stroke");

  @Test
  void everyWordOfATranslatedReportIsTheTranslationsOrTheStudys() throws Exception {
    for (Report report : List.of(SampleReport.report(), SampleJoint.report())) {
      Set<String> given = words(report);
      Report translated = translated(report);
      for (Document document : List.of(Documents.of(translated), Documents.summary(translated))) {
        assertThat(left(document.subtitle() + document.date() + document.closing(), given))
            .isEmpty();
        for (Document.Section section : document.sections()) {
          if (!section.id().equals(CHECKLISTS)) {
            assertThat(left(section, given)).as(section.id()).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void aWordThatIsNotWordedWouldBeFound() throws Exception {
    assertThat(left(List.of("жжж Continued жж 2026"), words(SampleReport.report())))
        .containsExactly("Continued");
  }

  private static Set<String> left(Object said, Set<String> given) throws Exception {
    Set<String> left = words(said);
    left.removeAll(given);
    return left;
  }

  private static Report translated(Report report) throws ReflectiveOperationException {
    Wording own = Wording.own();
    Map<String, String> other = new HashMap<>();
    for (String key : own.keys()) {
      String[] gaps =
          own.gaps(key).stream()
              .flatMap(gap -> Stream.of(gap, "{" + gap + "}"))
              .toArray(String[]::new);
      String said = own.say(key, gaps);
      other.put(
          key,
          LETTER
              .matcher(said)
              .replaceAll(found -> found.group().length() > 1 ? found.group() : "ж"));
    }
    Record settings = with(report.study().report(), "wording", own.with(other));
    return (Report) with(report, "study", with(report.study(), "report", settings));
  }

  private static Record with(Record record, String name, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] all = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[all.length];
    Object[] values = new Object[all.length];
    for (int i = 0; i < all.length; i++) {
      types[i] = all[i].getType();
      values[i] = all[i].getName().equals(name) ? value : value(all[i], record);
    }
    return (Record) record.getClass().getDeclaredConstructor(types).newInstance(values);
  }

  private static Set<String> words(Object said) throws ReflectiveOperationException {
    Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    collect(said, words);
    return words;
  }

  private static void collect(Object value, Set<String> words) throws ReflectiveOperationException {
    if (value instanceof String text) {
      WORD.matcher(text).results().forEach(found -> words.add(found.group()));
    } else if (value instanceof Collection<?> all) {
      for (Object each : all) {
        collect(each, words);
      }
    } else if (value instanceof Map<?, ?> map) {
      collect(map.keySet(), words);
      collect(map.values(), words);
    } else if (value instanceof Optional<?> maybe && maybe.isPresent()) {
      collect(maybe.get(), words);
    } else if (value instanceof Record record) {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        if (!UNSEEN.contains(part.getName())
            && !(record instanceof Chart && part.getName().equals("name"))) {
          collect(value(part, record), words);
        }
      }
    }
  }

  private static Object value(RecordComponent part, Record record)
      throws IllegalAccessException, InvocationTargetException {
    part.getAccessor().setAccessible(true);
    return part.getAccessor().invoke(record);
  }
}
