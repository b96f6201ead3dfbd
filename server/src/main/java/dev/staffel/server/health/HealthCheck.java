package dev.staffel.server.health;

import java.util.Optional;

/// Something without which the staff plane can't do its work; any package may add one as a component.
public interface HealthCheck {
    /// A word for the answer, such as `database`.
    String name();

    /// What is wrong, in words that tell nothing about people or addresses; empty when all is well.
    Optional<String> problem();
}
