package dev.staffel.server.meters;

import java.time.LocalDate;
import java.util.List;

/// Brings meters to the page of meters and to the monthly page; every such component is asked.
@FunctionalInterface
public interface MeterCards {
    /// The meters over a period, both days included.
    List<MeterCard> read(LocalDate from, LocalDate to, String language);
}
