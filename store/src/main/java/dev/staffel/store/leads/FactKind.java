package dev.staffel.store.leads;

import dev.staffel.engine.Fact;

/// Short names of the kinds of facts, as they are stored and as pages ask for them.
public final class FactKind {
    private FactKind() {}

    /// The short name.
    public static String of(Fact fact) {
        return switch (fact) {
            case Fact.Began _ -> "began";
            case Fact.Passed _ -> "passed";
            case Fact.HolderChanged _ -> "holder";
            case Fact.Offered _ -> "offered";
            case Fact.Routed _ -> "routed";
            case Fact.Reminded _ -> "reminded";
            case Fact.Expired _ -> "expired";
            case Fact.Escalated _ -> "escalated";
            case Fact.Accepted _ -> "accepted";
            case Fact.Returned _ -> "returned";
            case Fact.Owed _ -> "owed";
            case Fact.Completed _ -> "completed";
            case Fact.Overdue _ -> "overdue";
            case Fact.Told _ -> "told";
            case Fact.FellSilent _ -> "silent";
            case Fact.Contacted _ -> "contacted";
            case Fact.Due _ -> "due";
            case Fact.ColleaguesTold _ -> "colleagues-told";
            case Fact.Overridden _ -> "overridden";
            case Fact.OverrideEnded _ -> "override-ended";
            case Fact.Recounted _ -> "recounted";
            case Fact.Closed _ -> "closed";
            case Fact.Reopened _ -> "reopened";
            case Fact.Refused _ -> "refused";
        };
    }

    /// The stage that a fact leads into, empty where it leads into none.
    static String stage(Fact fact) {
        if (fact instanceof Fact.Began began) return began.stage();
        return fact instanceof Fact.Passed passed ? passed.to() : "";
    }
}
