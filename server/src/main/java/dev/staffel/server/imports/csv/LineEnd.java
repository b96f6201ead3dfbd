package dev.staffel.server.imports.csv;

/// What ends a line of a file.
public enum LineEnd {
    LF,
    CRLF,
    CR,
    /// Several carriage returns before the line feed, as a file converted twice has them.
    CRCRLF;

    /// Whether a carriage return alone ends a line.
    boolean isCarriageReturnAlone() {
        return this == CR;
    }
}
