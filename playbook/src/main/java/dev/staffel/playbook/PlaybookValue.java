package dev.staffel.playbook;

/// One word, number or period of a text, such as the points of a rule.
///
/// @param path the keys that lead to it, joined by slashes: `agreement/rules/r01/points`
/// @param text as it is meant, without quotes
public record PlaybookValue(String path, String text) {
    /// The key that it belongs to, such as `points`.
    public String key() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What it is a value of, such as `agreement/rules/r01`.
    public String owner() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
