package dev.staffel.server.imports.csv;

/// How a file quotes values that contain its delimiter.
public enum Quoting {
    /// A quote inside a quoted value is written twice.
    DOUBLED,
    /// A quote inside a quoted value follows a backslash.
    BACKSLASH,
    /// Quotes inside a quoted value are left as they are; such a value ends on its own line.
    UNESCAPED,
    /// A quote is a character like any other.
    NONE
}
