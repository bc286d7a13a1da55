/**
 * A reader who wants to find somebody in a report: collects what a {@code report/} folder says and
 * solves for what it hides. Knows published files only; must not know how cells are chosen, and
 * shares nothing with {@code org.plait.disclosure}.
 */
@NullMarked
package org.plait.studies.attack;

import org.jspecify.annotations.NullMarked;
