package dev.staffel.store.backup;

/// Why a backup can't be written or restored, and what to do.
public final class BackupTrouble extends RuntimeException {
    public BackupTrouble(String message) {
        super(message);
    }

    public BackupTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
