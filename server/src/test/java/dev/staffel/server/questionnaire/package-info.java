@NullMarked
package dev.staffel.server.questionnaire;

import org.jspecify.annotations.NullMarked;
