package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Routes;
import java.util.List;

/// The entries of the side navigation in their order; each caller sees those whose page they may open.
public final class Navigation {
    /// One entry; its label is the message `shell.nav.<name>`, and `g` with its key opens it.
    public record Entry(String name, String path, String icon, char key) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry("today", "/today", "today", 't'),
                    new Entry("inbox", "/inbox", "inbox", 'i'),
                    new Entry("calls", "/calls", "phone", 'c'),
                    new Entry("steps", "/steps", "clock", 'y'),
                    new Entry("leads", "/leads", "leads", 'l'),
                    new Entry("opportunities", "/opportunities", "opportunity", 'o'),
                    new Entry("board", "/board", "columns", 'k'),
                    new Entry("objections", "/objections", "talk", 'b'),
                    new Entry("funnel", "/funnel", "funnel", 'f'),
                    new Entry("meters", "/meters", "meter", 'e'),
                    new Entry("desks", "/desks", "team", 'd'),
                    new Entry("proposals", "/proposals", "check", 'v'),
                    new Entry("imports", "/imports", "import", 'm'),
                    new Entry("playbook", "/playbook", "playbook", 'p'),
                    new Entry("replays", "/replays", "replay", 'w'),
                    new Entry("sources", "/sources", "source", 's'),
                    new Entry("rejected", "/rejected", "rejected", 'r'),
                    new Entry("mail", "/mail", "mail", 'n'),
                    new Entry("users", "/users", "users", 'u'),
                    new Entry("audit", "/audit", "audit", 'a'));

    private Navigation() {}

    public static List<Entry> of(Caller caller, Routes routes) {
        return ENTRIES.stream()
                .filter(entry -> routes.allows(caller, "GET", entry.path()))
                .toList();
    }
}
