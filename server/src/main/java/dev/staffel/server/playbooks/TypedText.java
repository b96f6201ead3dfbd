package dev.staffel.server.playbooks;

import dev.staffel.server.shell.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The text of a playbook from a form: of the chosen file, else what was typed.
final class TypedText {
    private TypedText() {}

    static String of(Form form, @Nullable MultipartFile file) {
        if (file != null && !file.isEmpty()) return read(form, file);
        var typed = form.raw("text").replace("\r\n", "\n");
        if (typed.length() > Publication.LONGEST_TEXT) form.reject("text", "playbooks.error.long");
        if (typed.isBlank()) form.reject("text", "playbooks.error.blank");
        return typed;
    }

    private static String read(Form form, MultipartFile file) {
        if (file.getSize() > Publication.LONGEST_TEXT) {
            form.reject("file", "playbooks.error.long");
            return "";
        }
        try {
            var bytes = ByteBuffer.wrap(file.getBytes());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            form.reject("file", "playbooks.error.encoding");
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
