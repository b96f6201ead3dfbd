/// The questionnaire of a lead: asked talk by talk, with what its answers amount to.
@NullMarked
package dev.staffel.server.questionnaire;

import org.jspecify.annotations.NullMarked;
