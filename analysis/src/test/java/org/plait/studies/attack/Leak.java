package org.plait.studies.attack;

/**
 * A number of people that a report gives away.
 *
 * @param place which
 * @param least the least it can be
 * @param most the most it can be
 */
record Leak(Place place, long least, long most) {}
