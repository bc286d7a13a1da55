package org.plait.ingest.dictionary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.LabelledFile;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.labelled.Variable.Measure;
import org.plait.instrument.QuestionType;

/** Makes an instrument from the dictionary of a statistical program's file; no case is read. */
final class LabelledImport {

  private final List<Variable> variables;
  private final List<String> left = new ArrayList<>();
  private final List<Asked> questions = new ArrayList<>();

  private LabelledImport(List<Variable> variables) {
    this.variables = variables;
  }

  /** The instrument; empty when no variable can be a question. */
  static Optional<Imported> of(LabelledFile file, String id) {
    LabelledImport read = new LabelledImport(file.variables());
    Map<Integer, AnswerSet> opening = new LinkedHashMap<>();
    Set<Integer> inSets = new HashSet<>();
    for (AnswerSet set : file.sets()) {
      opening.putIfAbsent(set.variables().get(0), set);
      inSets.addAll(set.variables());
    }
    for (int i = 0; i < file.variables().size(); i++) {
      Optional.ofNullable(opening.get(i)).ifPresent(read::set);
      if (!inSets.contains(i)) {
        read.variable(file.variables().get(i));
      }
    }
    if (read.questions.isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = List.of(new Part("Questions", read.questions));
    return Optional.of(new InstrumentYaml(RoutingWords.REDCAP, "").of(id, parts, read.notes()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "The file of a statistical program does not say whom a question was put to, what its"
            + " sections are, or which variables are a grid, a ranking or parts of a hundred.");
    if (!left.isEmpty()) {
      notes.add(
          "Left out, as text that may identify people or times: " + String.join(", ", left) + ".");
    }
    return notes;
  }

  /** Exports read it as a column of its own, named like the set, behind the variables. */
  private void set(AnswerSet set) {
    Map<String, String> options = new LinkedHashMap<>();
    Map<String, String> missing = new LinkedHashMap<>();
    for (int position : set.variables()) {
      Variable variable = variables.get(position);
      FileMissing declared = FileMissing.of(variable);
      missing.putAll(declared.labels());
      if (set.counted().isPresent()) {
        options.put(
            variable.name(), variable.label().isEmpty() ? variable.name() : variable.label());
      } else {
        options.putAll(variable.labels());
      }
    }
    missing.keySet().forEach(options::remove);
    if (options.isEmpty()) {
      left.add(set.name());
      return;
    }
    questions.add(
        Asked.of(set.name(), set.label(), QuestionType.MULTIPLE, "")
            .choosing(QuestionType.MULTIPLE, options)
            .without(missing));
  }

  private void variable(Variable variable) {
    FileMissing missing = FileMissing.of(variable);
    Map<String, String> choices = new LinkedHashMap<>(variable.labels());
    missing.labels().keySet().forEach(choices::remove);
    Asked asked = Asked.of(variable.name(), variable.label(), QuestionType.NUMBER, "");
    boolean amounts = gaps(choices) && variable.measure().filter(Measure.SCALE::equals).isPresent();
    if (!choices.isEmpty() && !amounts) {
      List<String> said = new ArrayList<>(missing.said());
      if (gaps(choices)) {
        said.add("fill: not every code between the first and the last has a label.");
      }
      questions.add(choice(variable, asked, choices).without(missing.labels()).saying(said));
    } else if (variable.kind() == Kind.NUMBER) {
      questions.add(asked.saying(numbers(missing)));
    } else if (variable.kind() == Kind.DATE || variable.kind() == Kind.MONTH) {
      questions.add(asked.choosing(QuestionType.DATE, Map.of()));
    } else {
      left.add(variable.name());
    }
  }

  /** Whether only some of a row of whole numbers have labels, as where only the ends have. */
  private static boolean gaps(Map<String, String> choices) {
    List<Integer> codes = new ArrayList<>();
    for (String code : choices.keySet()) {
      if (!code.matches("\\d{1,8}")) {
        return false;
      }
      codes.add(Integer.parseInt(code));
    }
    Collections.sort(codes);
    int last = codes.size() - 1;
    return last > 0 && codes.get(last) - codes.get(0) > last;
  }

  private static Asked choice(Variable variable, Asked asked, Map<String, String> choices) {
    boolean ordinal = variable.measure().filter(m -> m == Measure.ORDINAL).isPresent();
    return ordinal ? asked.choosing(QuestionType.ORDINAL, choices) : Choices.one(asked, choices);
  }

  /** A number has no place for codes that count as missing. */
  private static List<String> numbers(FileMissing missing) {
    List<String> comments = new ArrayList<>(missing.said());
    comments.add("guess: amounts. fill: range and unit; take it away if it is a key or a weight.");
    if (!missing.labels().isEmpty()) {
      comments.add(
          "fill: the file calls missing: " + String.join(", ", missing.labels().keySet()) + ".");
    }
    return comments;
  }
}
