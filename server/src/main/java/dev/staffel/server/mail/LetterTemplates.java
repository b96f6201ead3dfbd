package dev.staffel.server.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes the formatted half of mails from templates, which escape all that they are given.
@Component
public final class LetterTemplates {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    LetterTemplates.class.getClassLoader(),
                    "dev.staffel.server");

    /// A whole document for a mail.
    ///
    /// @param template its path below `src/main/jte` without ending
    public String html(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
