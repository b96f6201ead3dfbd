package dev.staffel.server.leads;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is shown of something that staff did and no fold reads: who did it, and their words.
///
/// @param by the user's id
record StaffNote(String by, String text) {
    static final StaffNote NONE = new StaffNote("", "");

    /// Writes notes to the log's display column and reads them there.
    @Component
    static final class Notes {
        private final JsonMapper json;

        Notes(JsonMapper json) {
            this.json = json;
        }

        String write(StaffNote note) {
            return json.writeValueAsString(note);
        }

        /// What another source shows says nothing of staff.
        StaffNote read(String display) {
            try {
                var tree = json.readTree(display);
                return new StaffNote(tree.path("by").asString(""), tree.path("text").asString(""));
            } catch (JacksonException e) {
                return NONE;
            }
        }
    }
}
