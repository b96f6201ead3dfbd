package dev.staffel.store.contract;

import java.util.Locale;

/// A step that the contract's rules don't allow; nothing was changed.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;

    /// The reasons; each has its sentence in the messages.
    public enum Why {
        /// Somebody else has changed the draft since it was looked at.
        OVERTAKEN,
        /// It is in force or withdrawn.
        CLOSED,
        NOT_PROPOSED,
        /// The text can't be read without problems.
        BAD_TEXT,
        /// A settings draft that touches the agreement, or the reverse: it has to be split.
        TOUCHES_THE_OTHER_PART,
        /// It says nothing else than the version in force.
        NOTHING_CHANGED,
        /// Another agreement has taken force since; the differences have to be looked at anew.
        NOT_UP_TO_DATE,
        NOT_HEAD_OR_DEPUTY,
        SIDE_HAS_SIGNED,
        SIGNED_FOR_THE_OTHER_SIDE,
        /// An example that both sides pinned comes out differently.
        EXAMPLE_FAILS,
        /// With the working settings now in force the text can't be read without problems.
        DOES_NOT_FIT_THE_SETTINGS,
        /// A version has been signed, or put in force alone, before: from then on it takes both.
        NOT_THE_FIRST;

        /// The end of its message key, such as `not-up-to-date`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Refused(Why why) {
        super(why.word());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
