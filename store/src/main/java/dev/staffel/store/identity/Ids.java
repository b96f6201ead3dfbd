package dev.staffel.store.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ids that a message names, the strongest first, without junk.
public record Ids(List<Id> all) {
    public static final Ids NONE = new Ids(List.of());

    public Ids {
        all = List.copyOf(all);
    }

    public Ids and(Optional<Id> more) {
        if (more.isEmpty() || all.contains(more.get())) return this;
        var joined = new ArrayList<>(all);
        joined.add(more.get());
        joined.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return new Ids(joined);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(Id.Kind kind) {
        for (Id id : all) if (id.kind() == kind) return true;
        return false;
    }

    /// Those that tell a person. A telephone number does so only where there is nothing better: whole companies share
    /// one.
    List<Id> personal() {
        var better = new ArrayList<Id>(all.size());
        var phones = new ArrayList<Id>(0);
        for (Id id : all) {
            switch (id.kind()) {
                case LEAD, KEY, USER, EMAIL -> better.add(id);
                case PHONE -> phones.add(id);
                case ANONYMOUS -> {}
            }
        }
        return better.isEmpty() ? phones : better;
    }

    /// The browsers' or apps' ids; when a client repeats the user's id there, it says nothing.
    List<Id> anonymous() {
        var anonymous = new ArrayList<Id>(1);
        for (Id id : all) {
            boolean repeats =
                    id.kind() == Id.Kind.ANONYMOUS
                            && all.contains(new Id(Id.Kind.USER, id.value()));
            if (id.kind() == Id.Kind.ANONYMOUS && !repeats) anonymous.add(id);
        }
        return anonymous;
    }

    private static int rank(Id id) {
        return switch (id.kind()) {
            case LEAD -> 0;
            case KEY -> 1;
            case USER -> 2;
            case EMAIL -> 3;
            case PHONE -> 4;
            case ANONYMOUS -> 5;
        };
    }
}
