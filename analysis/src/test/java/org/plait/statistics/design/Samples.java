package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plait.statistics.Fixture;

/** The example samples; {@code design.R} says where they come from. */
record Samples(String file) {
  static final Samples SRS = new Samples("design/apisrs.csv");
  static final Samples STRATIFIED = new Samples("design/apistrat.csv");
  static final Samples CLUSTERS = new Samples("design/apiclus1.csv");
  static final Samples TWO_STAGES = new Samples("design/apiclus2.csv");
  static final Samples MANUAL = new Samples("design/fpc.csv");
  static final Samples UCLA = new Samples("design/ucla.csv");

  static Samples named(String name) {
    return new Samples("design/" + name + ".csv");
  }

  double[] numbers(String column) {
    return Fixture.column(file, column);
  }

  List<String> labels(String column) {
    List<String> lines = Fixture.text(file).lines().toList();
    int index = Arrays.asList(lines.get(0).split(",")).indexOf(column);
    List<String> labels = new ArrayList<>();
    lines.stream().skip(1).forEach(line -> labels.add(line.split(",", -1)[index]));
    return labels;
  }

  /** A column in which NA is no answer. */
  SurveyVariable variable(String column) {
    double[] values = numbers(column);
    boolean[] answered = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      answered[i] = !Double.isNaN(values[i]);
    }
    return SurveyVariable.of(values, answered);
  }

  boolean[] equal(String column, String label) {
    List<String> labels = labels(column);
    boolean[] equal = new boolean[labels.size()];
    for (int i = 0; i < equal.length; i++) {
      equal[i] = labels.get(i).equals(label);
    }
    return equal;
  }

  SurveyVariable indicator(String column, String label) {
    return indicator(equal(column, label));
  }

  static SurveyVariable indicator(boolean[] is) {
    double[] values = new double[is.length];
    for (int i = 0; i < is.length; i++) {
      values[i] = is[i] ? 1 : 0;
    }
    return SurveyVariable.of(values);
  }

  /** Labels as numbers 0, 1, ... in the order of the alphabet. */
  SurveyVariable codes(String column) {
    List<String> labels = labels(column);
    List<String> sorted = labels.stream().distinct().sorted().toList();
    return SurveyVariable.of(labels.stream().mapToDouble(sorted::indexOf).toArray());
  }

  SurveyDesign design() {
    return switch (file) {
      case "design/apisrs.csv" ->
          SurveyDesign.ofWeights(numbers("pw")).ofPopulation(numbers("fpc"));
      case "design/apistrat.csv" ->
          SurveyDesign.ofWeights(numbers("pw"))
              .stratified(labels("stype"))
              .ofPopulation(numbers("fpc"));
      case "design/apiclus1.csv" ->
          SurveyDesign.ofWeights(numbers("pw"))
              .clustered(labels("dnum"))
              .ofPopulation(numbers("fpc"));
      case "design/apiclus2.csv" ->
          SurveyDesign.ofWeights(numbers("pw"))
              .clustered(labels("dnum"))
              .ofPopulation(numbers("fpc1"))
              .secondStage(labels("snum"), numbers("fpc2"));
      case "design/fpc.csv" ->
          SurveyDesign.ofWeights(numbers("weight"))
              .stratified(labels("stratid"))
              .clustered(labels("psuid"))
              .ofPopulation(numbers("Nh"));
      default ->
          SurveyDesign.ofWeights(numbers("wt")).stratified(labels("str")).clustered(labels("clu"));
    };
  }
}
