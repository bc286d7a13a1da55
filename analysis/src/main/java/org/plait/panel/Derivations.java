package org.plait.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.WaveResponses;
import org.plait.instrument.Category;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;

/** Works out derived questions, in file order, so that one may follow from another. */
final class Derivations {

  private final Instrument instrument;
  private final String wave;
  private final int rows;
  private final Map<ItemRef, AnswerColumn> columns;

  private Derivations(
      Instrument instrument, WaveResponses responses, Map<ItemRef, AnswerColumn> columns) {
    this.instrument = instrument;
    this.wave = responses.wave();
    this.rows = responses.rows();
    this.columns = columns;
  }

  static void add(
      Instrument instrument, WaveResponses responses, Map<ItemRef, AnswerColumn> columns) {
    Derivations derivations = new Derivations(instrument, responses, columns);
    instrument.derived().stream()
        .filter(question -> question.askedIn(responses.wave()))
        .forEach(question -> columns.put(ItemRef.of(question.id()), derivations.of(question)));
  }

  private AnswerColumn of(Question question) {
    return question
        .derivation()
        .orElseThrow()
        .fold(
            gathered -> gathered(gathered, question),
            anyOf -> anyOf(anyOf, question),
            banded -> banded(banded, question));
  }

  private CategoryColumn gathered(Derivation.Gathered derivation, Question question) {
    Question source = source(derivation);
    short[] target = new short[source.codes().categories().size()];
    Arrays.fill(target, CategoryColumn.cellOf(MissingReason.NOT_APPLICABLE));
    derivation
        .sources()
        .forEach(
            (code, gathered) ->
                gathered.forEach(
                    from -> target[source.codes().indexOf(from)] = position(question, code)));
    CategoryColumn answers = (CategoryColumn) column(source, "");
    short[] cells = new short[rows];
    for (int row = 0; row < rows; row++) {
      int chosen = answers.category(row);
      cells[row] = chosen < 0 ? (short) chosen : target[chosen];
    }
    return CategoryColumn.of(cells);
  }

  private CategoryColumn anyOf(Derivation.AnyOf derivation, Question question) {
    List<CategoryColumn> flags = flags(source(derivation), derivation.codes());
    short yes = position(question, "yes");
    short no = position(question, "no");
    short[] cells = new short[rows];
    for (int row = 0; row < rows; row++) {
      int current = row;
      boolean chosen = flags.stream().anyMatch(flag -> flag.category(current) == 1);
      Optional<MissingReason> missing =
          flags.stream().flatMap(flag -> flag.missing(current).stream()).findFirst();
      boolean routedAway = missing.filter(MissingReason.NOT_ASKED::equals).isPresent();
      if (chosen) {
        cells[row] = yes;
      } else if (missing.isEmpty() || (routedAway && derivation.everybody())) {
        cells[row] = no;
      } else {
        cells[row] = CategoryColumn.cellOf(missing.get());
      }
    }
    return CategoryColumn.of(cells);
  }

  /** One column a code, 1 where it was chosen; options the wave did not offer are left out. */
  private List<CategoryColumn> flags(Question source, List<String> codes) {
    if (source.type() != QuestionType.MULTIPLE) {
      return List.of(chosenAny(source, codes));
    }
    return source.codes().categories().stream()
        .filter(option -> option.offeredIn(wave) && codes.contains(option.code()))
        .map(Category::code)
        .map(code -> (CategoryColumn) column(source, code))
        .toList();
  }

  private CategoryColumn chosenAny(Question source, List<String> codes) {
    CategoryColumn answers = (CategoryColumn) column(source, "");
    short[] cells = new short[rows];
    for (int row = 0; row < rows; row++) {
      int chosen = answers.category(row);
      cells[row] =
          (short)
              (chosen < 0
                  ? chosen
                  : codes.contains(source.codes().categories().get(chosen).code()) ? 1 : 0);
    }
    return CategoryColumn.of(cells);
  }

  private CategoryColumn banded(Derivation.Banded derivation, Question question) {
    NumberColumn numbers = (NumberColumn) column(source(derivation), "");
    short[] cells = new short[rows];
    for (int row = 0; row < rows; row++) {
      cells[row] =
          numbers
              .missing(row)
              .map(CategoryColumn::cellOf)
              .orElse(CategoryColumn.cellOf(MissingReason.INVALID));
      if (numbers.given(row)) {
        Optional<String> band = derivation.banding().categoryOf(numbers.value(row));
        cells[row] = band.map(code -> position(question, code)).orElse(cells[row]);
      }
    }
    return CategoryColumn.of(cells);
  }

  private Question source(Derivation derivation) {
    return instrument.question(derivation.from()).orElseThrow();
  }

  private AnswerColumn column(Question question, String item) {
    AnswerColumn column = columns.get(new ItemRef(question.id(), item));
    if (column == null) {
      throw new IllegalStateException(wave + " has no answers to " + question.id() + " " + item);
    }
    return column;
  }

  private static short position(Question question, String code) {
    int position = question.codes().indexOf(code);
    if (position < 0) {
      throw new IllegalArgumentException(question.id() + " has no category " + code);
    }
    return (short) position;
  }
}
