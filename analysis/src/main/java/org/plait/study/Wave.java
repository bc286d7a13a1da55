package org.plait.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One wave of a survey: a free label with dates, never a number.
 *
 * @param id its short name, such as {@code T2}
 * @param label what readers see, such as a year
 * @param file the export, relative to the data folder
 * @param layout how the export is written
 * @param opened the first day of fieldwork, when given
 * @param closed the last day of fieldwork
 */
public record Wave(
    String id,
    String label,
    String file,
    ExportLayout layout,
    Optional<LocalDate> opened,
    LocalDate closed) {}
