/// Tests of the whole program from outside: started as a child process by the real script, hurt, and checked against a
/// journal that it cannot reach.
@NullMarked
package dev.staffel.acceptance;

import org.jspecify.annotations.NullMarked;
