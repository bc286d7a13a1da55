/**
 * Knows what can be worked out of hidden numbers, and hides more until no reader comes too close.
 * Must not know questions, tables or what a cell is about beyond what rests on what.
 */
@NullMarked
package org.plait.disclosure.audit;

import org.jspecify.annotations.NullMarked;
