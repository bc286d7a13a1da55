package org.plait.study.report;

/** What a report is written as. Each format says the same in the same order. */
public enum ReportFormat {
  /** A web page that needs nothing beside it; always written. */
  HTML,
  /** A Word document, with its charts as pictures. */
  DOCX,
  /** An Excel workbook with a sheet a table. */
  XLSX,
  /** A tagged PDF. */
  PDF
}
