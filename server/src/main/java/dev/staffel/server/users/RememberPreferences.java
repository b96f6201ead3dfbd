package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.PreferenceListener;
import dev.staffel.server.shell.Preferences;
import org.springframework.stereotype.Component;

/// Keeps language and colours with the user, so that another browser shows them after signing in.
@Component
class RememberPreferences implements PreferenceListener {
    private final Staff staff;

    RememberPreferences(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void preferred(Caller caller, Preferences preferences) {
        if (caller instanceof Caller.User user) staff.setPreferences(user.id(), preferences);
    }
}
