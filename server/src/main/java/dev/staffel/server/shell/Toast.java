package dev.staffel.server.shell;

import java.util.List;

/// One sentence told to the reader after something was done.
public record Toast(String key, List<String> arguments) {
    public Toast {
        arguments = List.copyOf(arguments);
    }

    public static Toast of(String key, Object... arguments) {
        return new Toast(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
