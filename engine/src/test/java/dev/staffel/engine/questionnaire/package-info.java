@NullMarked
package dev.staffel.engine.questionnaire;

import org.jspecify.annotations.NullMarked;
