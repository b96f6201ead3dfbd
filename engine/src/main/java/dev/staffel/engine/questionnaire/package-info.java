/// The questionnaire that sales works through over several talks, and what its answers amount to.
@NullMarked
package dev.staffel.engine.questionnaire;

import org.jspecify.annotations.NullMarked;
