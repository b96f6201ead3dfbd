package dev.staffel.server.imports.mapping;

/// Mappings of tests, read from their text.
final class Mappings {
    private Mappings() {}

    static MappingRead.Usable usable(String text) {
        return switch (MappingReader.read(text)) {
            case MappingRead.Usable usable -> usable;
            case MappingRead.Wrong(var problems) ->
                    throw new AssertionError(
                            problems.stream().map(each -> each.in("en")).toList().toString());
        };
    }
}
