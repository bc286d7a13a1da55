package org.plait.coding.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.coding.refi.Unit.Cell;
import org.plait.coding.refi.file.Guid;
import org.plait.panel.Panel;
import org.plait.text.Comment;

/**
 * The comments on coded questions, in study order, as projects name them.
 *
 * <p><b>Missing</b>: a comment of somebody without a key is left out and counted, as no coding file
 * could say whose it is.
 */
final class CodedUnits {

  private final String study;
  private final List<Unit> units = new ArrayList<>();
  private final Map<Cell, List<Unit>> byCell = new LinkedHashMap<>();
  private int withoutKey;

  CodedUnits(CodingMaterial material) {
    this.study = material.study().id();
    Map<String, Panel> bySurvey = new HashMap<>();
    material.panels().forEach(panel -> bySurvey.put(panel.survey().id(), panel));
    for (Comment comment : material.comments().all()) {
      if (material.holds(comment)) {
        add(comment, bySurvey.get(comment.survey()));
      }
    }
  }

  private void add(Comment comment, Panel panel) {
    Optional<String> key = panel.wave(comment.wave()).responses().respondents().get(comment.row());
    if (key.isEmpty()) {
      withoutKey++;
      return;
    }
    String pseudonym = panel.pseudonyms().get(comment.person());
    Guid guid =
        Guid.of("answer", study, comment.survey(), comment.wave(), comment.question(), pseudonym);
    Unit unit = new Unit(comment, pseudonym, key.get(), guid);
    units.add(unit);
    byCell.computeIfAbsent(unit.cell(), c -> new ArrayList<>()).add(unit);
  }

  List<Unit> all() {
    return units;
  }

  Map<Cell, List<Unit>> byCell() {
    return byCell;
  }

  int withoutKey() {
    return withoutKey;
  }

  Guid guid(Cell cell) {
    return Guid.of("question", study, cell.survey(), cell.wave(), cell.question());
  }

  static Guid coding(Unit unit, String coder, String code) {
    return Guid.of("coding", unit.guid().value(), coder, code);
  }
}
