package dev.staffel.server.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aDocumentIsWhatItsEndingSaysAndItsContentProves() {
        assertThat(DocumentType.of("Angebot.PDF", bytes("%PDF-1.7 …"))).contains(DocumentType.PDF);
        assertThat(DocumentType.of("a.docx", bytes("PK\u0003\u0004..word/document.xml..")))
                .contains(DocumentType.DOCX);
    }

    @Test
    void aPageInDisguiseIsNotTaken() {
        assertThat(DocumentType.of("a.pdf", bytes("<html>%PDF-"))).isEmpty();
        assertThat(DocumentType.of("a.html", bytes("%PDF-1.7"))).isEmpty();
        assertThat(DocumentType.of("a.svg", bytes("<svg/>"))).isEmpty();
        assertThat(DocumentType.of("a.pdf", bytes("%P"))).isEmpty();
        assertThat(DocumentType.of("pdf", bytes(""))).isEmpty();
    }

    @Test
    void anArchiveIsNoDocumentAndOneWithMacrosNeither() {
        assertThat(DocumentType.of("a.docx", bytes("PK\u0003\u0004 anything"))).isEmpty();
        assertThat(
                        DocumentType.of(
                                "a.docx",
                                bytes("PK\u0003\u0004word/document.xml word/vbaProject.bin")))
                .isEmpty();
    }
}
