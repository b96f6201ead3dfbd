package dev.staffel.server.playbooks;

/// Somebody else has put a version in force meanwhile, so that the differences shown no longer hold.
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
        super("another version was put in force meanwhile", null, false, false);
    }
}
