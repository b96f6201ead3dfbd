package dev.staffel.playbook;

/// The first name of a path, and the path below it.
record Step(String name, String rest) {
    static Step first(String path) {
        int end = path.indexOf('/');
        return end < 0
                ? new Step(path, "")
                : new Step(path.substring(0, end), path.substring(end + 1));
    }
}
