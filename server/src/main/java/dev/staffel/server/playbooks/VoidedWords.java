package dev.staffel.server.playbooks;

import dev.staffel.server.shell.Ui;

/// Why a signature no longer holds, in the reader's language.
final class VoidedWords {
    private static final String EDITED = "edited by ";
    private static final String WITHDRAWN = "withdrawn by ";
    private static final String VERSION = "version ";

    private VoidedWords() {}

    /// @param because as the store keeps it
    static String of(Ui ui, String because) {
        if (because.startsWith(EDITED)) {
            return ui.t("drafts.voided.edited", because.substring(EDITED.length()));
        }
        if (because.startsWith(WITHDRAWN)) {
            return ui.t("drafts.voided.withdrawn", because.substring(WITHDRAWN.length()));
        }
        if (because.startsWith(VERSION)) {
            var number = because.substring(VERSION.length()).split(" ", 2)[0];
            return ui.t("drafts.voided.overtaken", number);
        }
        return because;
    }
}
