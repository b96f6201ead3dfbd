package dev.staffel.store.contract;

import dev.staffel.engine.criteria.Finding;
import java.util.List;
import java.util.Optional;

/// How an example comes out under a playbook.
///
/// @param isMet whether one of the ways into the stage holds; empty when the lead has been erased
/// @param findings each way into the stage with its ticks and crosses; none when the playbook has no such stage
public record ExampleResult(Example example, Optional<Boolean> isMet, List<Finding> findings) {
    public ExampleResult {
        findings = List.copyOf(findings);
    }

    /// What can no longer be known fails nothing.
    public boolean passes() {
        return isMet.isEmpty() || isMet.get() == example.mustBe();
    }
}
