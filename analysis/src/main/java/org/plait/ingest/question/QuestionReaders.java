package org.plait.ingest.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.JoinedOptions;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.file.AnswerText;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.MultipleLayout;

/** Makes the readers of every question a wave asked. */
public final class QuestionReaders {

  private final WaveContext context;

  private QuestionReaders(WaveContext context) {
    this.context = context;
  }

  /** The readers by question, in questionnaire order; a missing column is an error. */
  public static Map<String, List<QuestionReader>> of(Instrument instrument, WaveContext context) {
    QuestionReaders readers = new QuestionReaders(context);
    Map<String, List<QuestionReader>> all = new LinkedHashMap<>();
    for (Question question : instrument.questions()) {
      Binding binding = question.waves().get(context.wave().id());
      if (binding != null) {
        all.put(question.id(), readers.of(question, binding));
      }
    }
    return all;
  }

  private List<QuestionReader> of(Question question, Binding binding) {
    return switch (question.type()) {
      case SINGLE, ORDINAL -> choice(question, binding).stream().toList();
      case GRID -> grid(question, binding);
      case MULTIPLE -> multiple(question, binding).stream().toList();
      case NUMBER -> number(question, binding).stream().toList();
      case DATE, TEXT -> value(question, binding).stream().toList();
      case RANKING -> ranking(question, binding).stream().toList();
      case ALLOCATION -> allocation(question, binding).stream().toList();
    };
  }

  private Optional<QuestionReader> choice(Question question, Binding binding) {
    String column = single(binding);
    int position = context.column(question, column);
    NoneFlag flag = flag(question, binding);
    if (position == WaveContext.ABSENT) {
      return Optional.empty();
    }
    Optional<Banding> banding = binding.banding();
    if (banding.isPresent()) {
      CodeMatcher missing = context.missingOnly(question, binding);
      return Optional.of(
          new BandedReader(question, context, column, position, missing, banding.get(), flag));
    }
    CodeMatcher matcher = context.matcher(question, binding);
    ItemRef item = ItemRef.of(question.id());
    return Optional.of(new CategoryReader(question, context, item, column, position, matcher));
  }

  private List<QuestionReader> grid(Question question, Binding binding) {
    CodeMatcher matcher = context.matcher(question, binding);
    List<QuestionReader> rows = new ArrayList<>();
    for (GridRow row : question.rows()) {
      String column = binding.columns().get(row.id());
      int position = column == null ? WaveContext.ABSENT : context.column(question, column);
      if (column != null && position != WaveContext.ABSENT) {
        ItemRef item = new ItemRef(question.id(), row.id());
        rows.add(new CategoryReader(question, context, item, column, position, matcher));
      }
    }
    return rows;
  }

  private Optional<QuestionReader> number(Question question, Binding binding) {
    String column = single(binding);
    int position = context.column(question, column);
    NoneFlag flag = flag(question, binding);
    CodeMatcher missing = context.missingOnly(question, binding);
    return position == WaveContext.ABSENT
        ? Optional.empty()
        : Optional.of(new NumberReader(question, context, column, position, missing, flag));
  }

  private Optional<QuestionReader> value(Question question, Binding binding) {
    String column = single(binding);
    int position = context.column(question, column);
    if (position == WaveContext.ABSENT) {
      return Optional.empty();
    }
    CodeMatcher missing = context.missingOnly(question, binding);
    return Optional.of(
        question.type() == QuestionType.DATE
            ? new DateReader(question, context, column, position, missing)
            : new TextReader(question, context, column, position, missing));
  }

  private Optional<QuestionReader> multiple(Question question, Binding binding) {
    CodeMatcher matcher = context.matcher(question, binding);
    if (binding.columns().containsKey("")) {
      return multipleCell(question, binding, matcher);
    }
    List<MultipleColumnsReader.OptionColumn> columns = optionColumns(question, binding);
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MultipleColumnsReader(
                question, context, asked(question, binding), columns, matcher));
  }

  private Optional<QuestionReader> multipleCell(
      Question question, Binding binding, CodeMatcher matcher) {
    String column = single(binding);
    int position = context.column(question, column);
    if (position == WaveContext.ABSENT) {
      return Optional.empty();
    }
    MultipleLayout layout = binding.multiple().orElse(context.wave().layout().multiple());
    boolean json =
        layout.kind() == MultipleLayout.Kind.JSON
            || context.export().gathered(AnswerText.tidy(column));
    // Some platforms join options unless told to split them; elsewhere a single column without a
    // declared separator holds one option.
    String otherwise = context.platform().joined();
    String separator =
        switch (layout.kind()) {
          case JOINED -> layout.separator();
          case ONE -> "";
          case COLUMNS, JSON -> otherwise;
        };
    JoinedOptions joined = new JoinedOptions(separator, matcher, texts(question, binding));
    return Optional.of(
        new MultipleCellReader(
            question, context, asked(question, binding), column, position, json, matcher, joined));
  }

  private static List<String> texts(Question question, Binding binding) {
    CodeList codes = question.codes();
    Stream<String> declared =
        codes.categories().stream().flatMap(c -> Stream.of(c.code(), c.label()));
    return Stream.concat(declared, binding.values().keySet().stream()).toList();
  }

  private Optional<QuestionReader> ranking(Question question, Binding binding) {
    List<RankingReader.PlaceColumn> places = new ArrayList<>();
    binding
        .columns()
        .forEach(
            (place, column) -> {
              int position = context.column(question, column);
              if (position != WaveContext.ABSENT) {
                places.add(
                    new RankingReader.PlaceColumn(Integer.parseInt(place), column, position));
              }
            });
    boolean[] offered = new boolean[question.codes().categories().size()];
    for (int i = 0; i < offered.length; i++) {
      offered[i] = question.codes().categories().get(i).offeredIn(context.wave().id());
    }
    CodeMatcher matcher = context.matcher(question, binding);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new RankingReader(question, context, offered, places, matcher));
  }

  private Optional<QuestionReader> allocation(Question question, Binding binding) {
    List<MultipleColumnsReader.OptionColumn> parts = optionColumns(question, binding);
    CodeMatcher missing = context.missingOnly(question, binding);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AllocationReader(question, context, asked(question, binding), parts, missing));
  }

  private List<MultipleColumnsReader.OptionColumn> optionColumns(
      Question question, Binding binding) {
    List<MultipleColumnsReader.OptionColumn> columns = new ArrayList<>();
    binding
        .columns()
        .forEach(
            (option, column) -> {
              int index = question.codes().indexOf(option);
              int position = context.column(question, column);
              if (position != WaveContext.ABSENT && index >= 0) {
                columns.add(new MultipleColumnsReader.OptionColumn(index, column, position));
              }
            });
    return columns;
  }

  /** Which options or parts the wave offered: those declared for it that have a column, if any. */
  private boolean[] asked(Question question, Binding binding) {
    List<Category> options = question.codes().categories();
    boolean oneColumn = binding.columns().containsKey("");
    boolean[] asked = new boolean[options.size()];
    for (int i = 0; i < asked.length; i++) {
      asked[i] =
          options.get(i).offeredIn(context.wave().id())
              && (oneColumn || binding.columns().containsKey(options.get(i).code()));
    }
    return asked;
  }

  private NoneFlag flag(Question question, Binding binding) {
    return binding
        .noneFlag()
        .map(
            c ->
                new NoneFlag(c, context.column(question, c), context.platform().special().keySet()))
        .orElse(NoneFlag.NOT_DECLARED);
  }

  private static String single(Binding binding) {
    return binding.columns().getOrDefault("", "");
  }
}
