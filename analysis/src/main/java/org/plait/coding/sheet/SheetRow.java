package org.plait.coding.sheet;

import java.util.List;

/**
 * A comment in a sheet.
 *
 * @param id the name of its row
 * @param when its survey and waves, for people
 * @param question the question's words
 * @param times how many drawn comments it stands for
 * @param text what was written, identifiers masked
 * @param said what each coder said before, where the sheet is for settling differences
 */
public record SheetRow(
    String id, String when, String question, int times, String text, List<String> said) {

  /** Copies the list. */
  public SheetRow {
    said = List.copyOf(said);
  }
}
