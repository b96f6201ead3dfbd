package dev.staffel.bench;

import java.util.List;

/// A bench that the command line can pick by its name. Implementations are listed in `META-INF/services`.
public interface Named {
    /// One lower-case word.
    String name();

    /// Measures; takes as long as it takes, and leaves nothing behind.
    List<Measure> run() throws Exception;
}
