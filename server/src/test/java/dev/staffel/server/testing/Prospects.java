package dev.staffel.server.testing;

import java.util.Map;

/// People who did something on the company's website and did not ask for sales, so that criteria decide.
public final class Prospects {
    private final Enquiries enquiries;

    public Prospects(RunningStaff staff) {
        this.enquiries = new Enquiries(staff);
    }

    /// A lead of good fit who asked for a price: 35 points by the shipped playbook, 5 below the least threshold.
    public long priced(String name) {
        return enquiries.log(
                Map.of(
                        "email",
                        name + "@example.com",
                        "last-name",
                        name,
                        "title",
                        "Leiter Instandhaltung",
                        "account.name",
                        "Molkerei " + name,
                        "account.industry",
                        "Molkerei",
                        "account.employees",
                        "180",
                        "country",
                        "DE"),
                "Price Asked");
    }
}
