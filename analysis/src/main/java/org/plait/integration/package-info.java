/**
 * Knows how numbers and words stand side by side; joint displays of answers and themes, how they
 * fit, and which quotations may illustrate a theme. Must not know how anything is rendered.
 */
@NullMarked
package org.plait.integration;

import org.jspecify.annotations.NullMarked;
