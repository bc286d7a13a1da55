package org.plait.study.report;

import java.time.LocalDate;

/**
 * Something that happened in the world while the study ran.
 *
 * @param date when
 * @param label what, in a few words
 */
public record PolicyEvent(LocalDate date, String label) {}
