package dev.staffel.server.leads;

import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadSort;
import java.util.Optional;

/// What was asked of the list of leads.
///
/// @param behind where the page starts; empty for the first
public record LeadQuery(LeadFilter filter, LeadSort sort, Optional<LeadSort.Behind> behind) {}
