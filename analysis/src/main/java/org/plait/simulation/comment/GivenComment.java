package org.plait.simulation.comment;

import org.plait.simulation.people.Person;

/**
 * A comment as somebody gave it in a wave.
 *
 * @param wave the wave's id
 * @param person who gave it
 * @param base the comment it was made from
 * @param text the text as exported, identifiers included
 */
public record GivenComment(String wave, Person person, BaseComment base, String text) {}
