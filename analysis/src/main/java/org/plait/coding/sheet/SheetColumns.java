package org.plait.coding.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plait.coding.Code;
import org.plait.coding.Codebook;

/**
 * Where the columns of a sheet stand.
 *
 * @param head the row that names them
 * @param row the column of the rows' names
 * @param comment the column of the comments
 * @param codes the column of each code, in the order of the sheet
 * @param nothing the column for comments to which nothing applies
 * @param sentiment the column of the sentiment
 */
record SheetColumns(
    int head, int row, int comment, Map<String, Integer> codes, int nothing, int sentiment) {

  private static final int ROWS_SEARCHED = 20;

  /** Finds the columns; what is wrong with them goes to the faults. */
  static Optional<SheetColumns> of(XSSFSheet sheet, Codebook codebook, SheetFaults faults) {
    for (int i = 0; i <= Math.min(ROWS_SEARCHED, sheet.getLastRowNum()); i++) {
      Optional<XSSFRow> row = Optional.ofNullable(sheet.getRow(i));
      if (Cells.text(row, 0).equals(SheetNames.ROW)) {
        return of(row.get(), codebook, faults);
      }
    }
    faults.file(
        "not-a-sheet",
        "must be a coding sheet, found no row of heads that begins with “Row”.",
        "Restore it from the sheet that was given out.");
    return Optional.empty();
  }

  private static Optional<SheetColumns> of(XSSFRow row, Codebook codebook, SheetFaults faults) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      String name = Cells.text(Optional.of(row), column);
      if (!name.isEmpty() && named.putIfAbsent(name, column) != null) {
        faults.changed(
            "duplicate-column", row.getRowNum(), column, "must be named once, found it again.");
      }
    }
    Map<String, Integer> codes = codes(named, row.getRowNum(), codebook, faults);
    List<String> needed = List.of(SheetNames.COMMENT, SheetNames.NOTHING, SheetNames.SENTIMENT);
    needed.forEach(name -> require(name, named, row.getRowNum(), faults));
    new SheetHead("", "", codebook)
        .columns().stream()
            .map(Code::id)
            .forEach(id -> require(id, named, row.getRowNum(), faults));
    if (faults.findings().stop()) {
      return Optional.empty();
    }
    return Optional.of(
        new SheetColumns(
            row.getRowNum(),
            named.get(SheetNames.ROW),
            named.get(SheetNames.COMMENT),
            codes,
            named.get(SheetNames.NOTHING),
            named.get(SheetNames.SENTIMENT)));
  }

  /** The columns of codes: all that are nothing else. */
  private static Map<String, Integer> codes(
      Map<String, Integer> named, int row, Codebook codebook, SheetFaults faults) {
    List<String> others =
        List.of(
            SheetNames.ROW,
            SheetNames.WAVE,
            SheetNames.QUESTION,
            SheetNames.TIMES,
            SheetNames.COMMENT,
            SheetNames.NOTHING,
            SheetNames.SENTIMENT);
    Map<String, Integer> codes = new LinkedHashMap<>();
    named.forEach(
        (name, column) -> {
          if (codebook.code(name).filter(Code::inUse).isPresent()) {
            codes.put(name, column);
          } else if (!others.contains(name) && !name.startsWith(SheetNames.SAID)) {
            faults.cell(
                "unknown-code",
                row,
                column,
                "must be a code of codebook "
                    + codebook.id()
                    + ", version "
                    + codebook.version()
                    + SheetRows.found(name),
                "Restore the head from the sheet that was given out; a new theme needs a new"
                    + " version of the codebook and a new sheet.");
          }
        });
    return codes;
  }

  private static void require(
      String name, Map<String, Integer> named, int row, SheetFaults faults) {
    if (!named.containsKey(name)) {
      faults.changed(
          "missing-column", row, 0, "the heads must name “" + name + "”, found none of that name.");
    }
  }
}
