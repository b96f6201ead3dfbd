package dev.staffel.server.users;

import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the names of users by the ids that the log keeps; anybody else, such as a file's sellers, keeps the id as name.
@Component
public final class People {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final int ID_LENGTH = 36;

    private final Staff staff;
    private final Clock clock;
    private volatile Names known = new Names(Map.of(), Set.of(), Instant.MIN);

    /// @param missed ids that nobody had when they were asked for; asked again once the names are read anew
    private record Names(Map<String, String> byId, Set<String> missed, Instant read) {
        boolean decides(String id) {
            return id.length() != ID_LENGTH || byId.containsKey(id) || missed.contains(id);
        }

        Names missing(String id) {
            if (decides(id)) return this;
            var more = new HashSet<>(missed);
            more.add(id);
            return new Names(byId, Set.copyOf(more), read);
        }
    }

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
        boolean isStale = names.read().isBefore(now.minus(FRESH));
        if (isStale || !names.decides(id)) {
            names = new Names(read(), isStale ? Set.of() : names.missed(), now).missing(id);
            known = names;
        }
        return names.byId().getOrDefault(id, id);
    }

    private Map<String, String> read() {
        return staff.all().stream()
                .collect(Collectors.toMap(member -> member.id().toString(), StaffMember::name));
    }
}
