package dev.staffel.store.postgres;

/// Why the database can't be used, and what the administrator can do about it.
public final class DatabaseTrouble extends RuntimeException {
    public DatabaseTrouble(String message) {
        super(message);
    }

    public DatabaseTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
