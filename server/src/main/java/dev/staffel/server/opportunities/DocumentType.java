package dev.staffel.server.opportunities;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a document may be, told by its ending and proved by its content; whatever else it is, it is not taken.
enum DocumentType {
    PDF("application/pdf", "%PDF-", ""),
    PNG("image/png", "\u0089PNG\r\n\u001a\n", ""),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff", ""),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", ""),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "PK\u0003\u0004",
            "word/document.xml"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "PK\u0003\u0004",
            "xl/workbook.xml"),
    ODT(
            "application/vnd.oasis.opendocument.text",
            "PK\u0003\u0004",
            "mimetypeapplication/vnd.oasis.opendocument.text"),
    ODS(
            "application/vnd.oasis.opendocument.spreadsheet",
            "PK\u0003\u0004",
            "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");

    /// The endings, as a file chooser takes them.
    static final String ACCEPTED = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods";

    private static final String MACROS = "vbaProject.bin"; // the names in an archive are readable

    private final String media;
    private final String beginning;
    private final String inside;

    DocumentType(String media, String beginning, String inside) {
        this.media = media;
        this.beginning = beginning;
        this.inside = inside;
    }

    String media() {
        return media;
    }

    /// The type of a document; empty when its ending is none of these or its content is something else.
    static Optional<DocumentType> of(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        var text = new String(content, StandardCharsets.ISO_8859_1); // a sign for each byte
        return Arrays.stream(values())
                .filter(type -> type.name().equals(ending))
                .filter(type -> type.isProved(text))
                .findFirst();
    }

    private boolean isProved(String text) {
        boolean isArchive = !inside.isEmpty();
        return text.startsWith(beginning)
                && text.contains(inside)
                && !(isArchive && text.contains(MACROS));
    }

    /// The endings in words.
    static List<String> words() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
