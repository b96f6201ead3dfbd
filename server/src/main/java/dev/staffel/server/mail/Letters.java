package dev.staffel.server.mail;

import java.util.Optional;

/// A feature that tells users something by mail. Mails are planned when something happens, and written when they are handed
/// over, so that nobody reads what is no longer true.
public interface Letters {
    /// Plans mails for what has happened; whether there may be more.
    ///
    /// @param isOn whether mails are sent; else what happened is put behind without one
    boolean plan(boolean isOn);

    /// Writes a mail; empty when it is not needed any more.
    ///
    /// @param base the address under which users reach Staffel, without a slash at its end
    Optional<Letter> write(PlannedMail mail, String base);
}
