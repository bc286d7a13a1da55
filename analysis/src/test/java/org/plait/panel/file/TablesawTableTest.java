package org.plait.panel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.run.data.StudyPanels;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class TablesawTableTest {

  private static final Panel PANEL =
      StudyPanels.read(Path.of("..", "corpus-samples", "national-evaluation", "study.yaml"))
          .of("specialist");

  @Test
  void aRowIsARespondentAndWave() {
    Table table = TablesawTable.of(PANEL, "band");
    assertThat(table.columnNames()).containsExactly("wave", "person", "organisation", "band");
    assertThat(table.rowCount()).isEqualTo(PANEL.waves().stream().mapToInt(PanelWave::rows).sum());
    assertThat(table.stringColumn("wave").unique().asList()).containsExactly("T1", "T2", "T3");
    assertThat(table.intColumn("person").countUnique()).isEqualTo(PANEL.pseudonyms().size());
  }

  @Test
  void categoriesAreCodesTicksAreOneOrNoughtAndNumbersStayNumbers() {
    Table table = TablesawTable.of(PANEL, "exp_support", "prof_reg.nurse", "support", "start_date");
    assertThat(table.types())
        .containsExactly(
            ColumnType.STRING,
            ColumnType.INTEGER,
            ColumnType.STRING,
            ColumnType.STRING,
            ColumnType.INTEGER,
            ColumnType.DOUBLE,
            ColumnType.LOCAL_DATE);
    assertThat(table.stringColumn("exp_support").removeMissing().unique().asList())
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    assertThat(table.intColumn("prof_reg.nurse").removeMissing().unique().asList())
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void whatAWaveDidNotAskIsMissing() {
    Table table = TablesawTable.of(PANEL, "exp_understood");
    Table first = table.where(table.stringColumn("wave").isEqualTo("T1"));
    assertThat(first.stringColumn("exp_understood").countMissing()).isEqualTo(first.rowCount());
  }

  @Test
  void aTableOfEverythingLeavesOutFreeText() {
    assertThat(TablesawTable.of(PANEL).columnNames()).contains("band").doesNotContain("hinder");
  }

  @Test
  void anItemNobodyWasAskedIsRefused() {
    assertThatThrownBy(() -> TablesawTable.of(PANEL, "shoe_size"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an item must have been asked in a wave, found shoe_size in none");
  }
}
