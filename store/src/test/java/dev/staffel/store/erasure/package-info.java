@NullMarked
package dev.staffel.store.erasure;

import org.jspecify.annotations.NullMarked;
