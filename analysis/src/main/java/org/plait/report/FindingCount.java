package org.plait.report;

/**
 * How often a check found something; never a value.
 *
 * @param survey the survey's id, empty when it belongs to none
 * @param wave the wave's id, empty when it belongs to none
 * @param file the file as the study names it
 * @param rule the check's stable name
 * @param field the key, column or question, empty when the file as a whole
 * @param rows how many rows or places
 * @param remedy what to do
 */
public record FindingCount(
    String survey, String wave, String file, String rule, String field, long rows, String remedy) {}
