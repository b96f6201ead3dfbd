/// What marketing and sales owe each other, and how often and how fast they gave it, measured from what was decided.
@NullMarked
package dev.staffel.server.service;

import org.jspecify.annotations.NullMarked;
