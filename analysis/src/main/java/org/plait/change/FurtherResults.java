package org.plait.change;

import java.util.List;
import java.util.Map;
import org.plait.change.association.AssociationRow;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.duration.DurationCurve;
import org.plait.change.flow.Flows;
import org.plait.change.model.ModelResult;
import org.plait.change.scale.ScaleQuality;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityRow;

/**
 * What stands beside the comparisons of all surveys of a study.
 *
 * @param contrasts whether changes differ between groups, surveys, and before and after events
 * @param sensitivity the comparisons that decide, made in other ways
 * @param precision what change could have been found, and which counts as none
 * @param flows what became of people between two waves
 * @param scales how well the items of scales go together, by survey
 * @param models the models that the study declares
 * @param associations whether background goes together with answers
 * @param durations how long things last that the instruments declare
 */
public record FurtherResults(
    List<ContrastRow> contrasts,
    List<SensitivityRow> sensitivity,
    List<PrecisionRow> precision,
    Flows flows,
    Map<String, List<ScaleQuality>> scales,
    List<ModelResult> models,
    List<AssociationRow> associations,
    List<DurationCurve> durations) {

  /** Nothing. */
  public static final FurtherResults NONE = new FurtherResults(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public FurtherResults {
    contrasts = List.copyOf(contrasts);
    sensitivity = List.copyOf(sensitivity);
    precision = List.copyOf(precision);
    scales = Map.copyOf(scales);
    models = List.copyOf(models);
    associations = List.copyOf(associations);
    durations = List.copyOf(durations);
  }

  /**
   * Without flows, scales, models, associations and durations.
   *
   * @param contrasts whether changes differ
   * @param sensitivity the comparisons that decide, made in other ways
   * @param precision what change could have been found
   */
  public FurtherResults(
      List<ContrastRow> contrasts, List<SensitivityRow> sensitivity, List<PrecisionRow> precision) {
    this(contrasts, sensitivity, precision, Flows.NONE, Map.of(), List.of(), List.of(), List.of());
  }

  /**
   * The same with what became of people.
   *
   * @param other the flows
   * @return the results
   */
  public FurtherResults with(Flows other) {
    return new FurtherResults(
        contrasts, sensitivity, precision, other, scales, models, associations, durations);
  }

  /**
   * The same with how well the items of scales go together.
   *
   * @param other the scales of each survey
   * @return the results
   */
  public FurtherResults withScales(Map<String, List<ScaleQuality>> other) {
    return new FurtherResults(
        contrasts, sensitivity, precision, flows, other, models, associations, durations);
  }

  /**
   * The scales of a survey.
   *
   * @param survey the survey's id
   * @return the scales in the order of its instrument
   */
  public List<ScaleQuality> scalesOf(String survey) {
    return scales.getOrDefault(survey, List.of());
  }

  /**
   * The same with models.
   *
   * @param fitted the models
   * @return the results
   */
  public FurtherResults withModels(List<ModelResult> fitted) {
    return new FurtherResults(
        contrasts, sensitivity, precision, flows, scales, fitted, associations, durations);
  }

  /**
   * The same with what goes together with background.
   *
   * @param found the associations
   * @return the results
   */
  public FurtherResults withAssociations(List<AssociationRow> found) {
    return new FurtherResults(
        contrasts, sensitivity, precision, flows, scales, models, found, durations);
  }

  /**
   * The same with how long things last.
   *
   * @param curves the curves of all surveys
   * @return the results
   */
  public FurtherResults withDurations(List<DurationCurve> curves) {
    return new FurtherResults(
        contrasts, sensitivity, precision, flows, scales, models, associations, curves);
  }

  /**
   * The durations of a survey.
   *
   * @param survey the survey's id
   * @return the curves in the order of its instrument
   */
  public List<DurationCurve> durationsOf(String survey) {
    return durations.stream().filter(curve -> curve.survey().equals(survey)).toList();
  }
}
