package dev.staffel.server.demo;

import dev.staffel.server.shell.Demonstrating;
import dev.staffel.store.Store;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells by the source in the log that the made-up year is in it, also after a later start without it.
@Component
class DemonstrationMark implements Demonstrating {
    private final Store store;

    DemonstrationMark(Store store) {
        this.store = store;
    }

    /// Another start may have told the year.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        store.sources().refresh();
    }

    @Override
    public boolean isDemonstration() {
        return store.sources().knows(Demonstration.SOURCE);
    }
}
