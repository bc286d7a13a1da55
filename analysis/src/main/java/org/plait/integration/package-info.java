/**
 * Knows how numbers and words stand side by side; here, which quotations may illustrate a theme.
 * Must not know how anything is rendered.
 */
@NullMarked
package org.plait.integration;

import org.jspecify.annotations.NullMarked;
