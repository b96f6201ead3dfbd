/// The staff plane in a real browser: every page in both languages, wide and narrow, light and dark, by keyboard alone.
@NullMarked
package dev.staffel.acceptance.browser;

import org.jspecify.annotations.NullMarked;
