package dev.staffel.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Packages by feature, without cycles, each behind its face.
class ArchitectureTest {
    @Test
    void theWallsBetweenPackagesStand() {
        ApplicationModules.of(StaffApplication.class).verify();
    }
}
