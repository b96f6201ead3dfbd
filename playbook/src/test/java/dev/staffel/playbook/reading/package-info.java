/// Tests of plain-language reading: whole sentences.
@NullMarked
package dev.staffel.playbook.reading;

import org.jspecify.annotations.NullMarked;
