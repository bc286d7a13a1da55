package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plait.statistics.DocumentedType.DocumentedMethod;

/**
 * The Javadoc of the statistics says what a statistician asks. Where a part does not apply, its
 * lead-in stands there with the reason ({@code <b>Reference</b>: none, an identity}).
 */
class JavadocTest {
  /** Carry an answer; how it came about is said where it is worked out. */
  private static final Set<String> ANSWERS =
      Set.of(
          "Outcome",
          "TestOutcome",
          "Estimate",
          "TestResult",
          "Undefined",
          "Suppressed",
          "Method",
          "Interval",
          "Bounds",
          "ChangeEstimate",
          "ContrastEstimate",
          "ModelOutcome",
          "ModelFit",
          "NotFitted",
          "RakingOutcome",
          "Raked",
          "NotRaked",
          "ItemDif",
          "ItemStatistics");

  private static final List<String> OF_ESTIMATORS =
      List.of("Undefined when", "Formula", "Reference", "Checked against");

  /** Begins a sentence about what a method does, not about what it gives. */
  private static final String VERB =
      "(Returns|Gets|Computes|Calculates|Creates|Builds|Makes|Links|Adds|Sets|Finds|Estimates)\\b.*";

  private static List<DocumentedType> types;

  @BeforeAll
  static void readSources() throws IOException {
    types = DocumentedType.all();
  }

  @Test
  void everyPublicTypeHasAFirstSentence() {
    assertThat(types).hasSizeGreaterThan(100);
    assertThat(types).filteredOn(type -> type.doc().isBlank()).isEmpty();
  }

  @Test
  void whatGivesAnAnswerSaysWhenThereIsNoneHowItIsFoundWhoSaysSoAndWhatItWasCheckedAgainst() {
    List<DocumentedType> estimators = types.stream().filter(JavadocTest::estimates).toList();
    assertThat(estimators).hasSizeGreaterThan(60);
    assertThat(lacking(estimators, OF_ESTIMATORS)).isEmpty();
  }

  @Test
  void whatIsPutInSaysItsShapeItsUnitsAndWhatBecomesOfMissingAnswers() {
    Set<String> taken = inputs();
    List<DocumentedType> inputs = types.stream().filter(t -> taken.contains(t.name())).toList();
    assertThat(inputs).hasSizeGreaterThan(12);
    assertThat(lacking(inputs, List.of("Input", "Units", "Missing"))).isEmpty();
  }

  @Test
  void everyConstantOfAnEnumIsExplained() {
    assertThat(types)
        .flatMap(
            type -> type.bareConstants().stream().map(name -> type.name() + "." + name).toList())
        .isEmpty();
  }

  @Test
  void everyPublicMethodHasAFirstSentence() {
    assertThat(methods(method -> !method.constructor() && method.firstSentence().isBlank()))
        .isEmpty();
  }

  @Test
  void everyParameterIsExplained() {
    assertThat(
            methods(
                method ->
                    !method.constructor() && !method.paramTags().containsAll(method.parameters())))
        .isEmpty();
  }

  @Test
  void everyExceptionThatABodyThrowsIsExplained() {
    assertThat(
            methods(
                method ->
                    !method.constructor() && !method.throwsTags().containsAll(method.thrown())))
        .isEmpty();
  }

  @Test
  void aFirstSentenceNamesWhatIsReturnedOrAReturnTagDoes() {
    assertThat(methods(method -> method.firstSentence().matches(VERB) && !method.returnTag()))
        .isEmpty();
  }

  private static boolean estimates(DocumentedType type) {
    return type.plain()
        && !ANSWERS.contains(type.name())
        && (type.says("Formula")
            || type.methods().stream().anyMatch(method -> answers(method.returned())));
  }

  private static boolean answers(String returned) {
    return Stream.of(returned.split("\\W+")).anyMatch(ANSWERS::contains);
  }

  /** Data that an estimator takes, and what such data are made from. */
  private static Set<String> inputs() {
    Set<String> taken = new TreeSet<>();
    types.stream().filter(JavadocTest::estimates).forEach(type -> take(type, taken));
    List<DocumentedType> makers = types.stream().filter(type -> gives(type, taken)).toList();
    makers.forEach(type -> taken.add(type.name()));
    makers.forEach(type -> take(type, taken));
    types.stream()
        .filter(type -> !type.plain() || ANSWERS.contains(type.name()) || estimates(type))
        .forEach(type -> taken.remove(type.name()));
    return taken;
  }

  private static void take(DocumentedType type, Set<String> taken) {
    Set<String> names = types.stream().map(DocumentedType::name).collect(Collectors.toSet());
    type.methods().stream()
        .flatMap(method -> method.parameterTypes().stream())
        .flatMap(parameter -> Stream.of(parameter.split("\\W+")))
        .filter(names::contains)
        .forEach(taken::add);
  }

  private static boolean gives(DocumentedType type, Set<String> taken) {
    return type.methods().stream().anyMatch(method -> taken.contains(method.returned()));
  }

  private static List<String> lacking(List<DocumentedType> described, List<String> leadIns) {
    return described.stream()
        .flatMap(
            type ->
                leadIns.stream()
                    .filter(leadIn -> !type.says(leadIn))
                    .map(leadIn -> type.name() + ": " + leadIn))
        .toList();
  }

  private static List<String> methods(Predicate<DocumentedMethod> wanted) {
    return types.stream()
        .flatMap(
            type ->
                type.methods().stream()
                    .filter(method -> !method.overriding())
                    .filter(wanted)
                    .map(method -> type.name() + "." + method.name() + method.parameters()))
        .toList();
  }
}
