package org.plait.study.analysis;

/**
 * A question of a survey, written {@code survey.question}.
 *
 * @param survey the survey's id
 * @param question the question's id
 */
public record QuestionRef(String survey, String question) {}
