package dev.staffel.server.users;

import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the names of users by the ids that the log keeps; anybody else, such as a file's sellers, keeps the id as name.
@Component
public final class People {
    private static final Duration FRESH = Duration.ofSeconds(10);

    /// How often names are read again for somebody who is not among them, such as a new colleague.
    private static final Duration AGAIN = Duration.ofMillis(200);

    private static final int ID_LENGTH = 36;

    private final Staff staff;
    private final Clock clock;
    private volatile Names known = new Names(Map.of(), Instant.MIN);

    private record Names(Map<String, String> byId, Instant read) {}

    People(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /// For commands, which have no application around them.
    public static People on(Sql sql, PlaybookVersions versions, Clock clock) {
        return new People(new Staff(sql, clock, new Desks(sql, versions)), clock);
    }

    public String name(String id) {
        var names = known;
        var now = clock.instant();
        boolean isNew = id.length() == ID_LENGTH && !names.byId().containsKey(id);
        if (names.read().isBefore(now.minus(isNew ? AGAIN : FRESH))) {
            names = new Names(read(), now);
            known = names;
        }
        return names.byId().getOrDefault(id, id);
    }

    private Map<String, String> read() {
        return staff.all().stream()
                .collect(Collectors.toMap(member -> member.id().toString(), StaffMember::name));
    }
}
