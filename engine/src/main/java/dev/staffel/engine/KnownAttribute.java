package dev.staffel.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An attribute that every source, rule and page knows, in the order in which a person would tell them. Playbooks and
/// imports may use others beside these, but not by a slip of the pen.
public enum KnownAttribute {
    NAME("name", Kind.TEXT),
    FIRST_NAME("first-name", Kind.TEXT),
    LAST_NAME("last-name", Kind.TEXT),
    TITLE("title", Kind.TEXT),
    ROLE("role", Kind.ROLE),
    SENIORITY("seniority", Kind.SENIORITY),
    EMAIL("email", Kind.EMAIL),
    PHONE("phone", Kind.PHONE),
    MOBILE("mobile", Kind.PHONE),
    CITY("city", Kind.TEXT),
    COUNTRY("country", Kind.COUNTRY),
    LANGUAGE("language", Kind.LANGUAGE),
    ACCOUNT_NAME("account.name", Kind.TEXT),
    ACCOUNT_INDUSTRY("account.industry", Kind.TEXT),
    ACCOUNT_EMPLOYEES("account.employees", Kind.NUMBER),
    ACCOUNT_REVENUE("account.revenue", Kind.MONEY),
    ACCOUNT_CITY("account.city", Kind.TEXT),
    ACCOUNT_REGION("account.region", Kind.TEXT),
    ACCOUNT_COUNTRY("account.country", Kind.COUNTRY),
    OPPORTUNITY_VALUE("opportunity.value", Kind.MONEY),
    /// Whether the person has complained and nobody has answered it.
    COMPLAINT("complaint", Kind.YES_NO),
    TOPIC_WANTED("topic-wanted", Kind.TOPIC),
    ORIGIN("origin", Kind.TEXT),
    CAMPAIGN("campaign", Kind.TEXT),
    CONSENT_NEWSLETTER(KnownAttribute.CONSENT + "newsletter", Kind.YES_NO),
    CONSENT_PHONE(KnownAttribute.CONSENT + "phone", Kind.YES_NO),
    CONSENT_WEB_TRACKING(KnownAttribute.CONSENT + "web_tracking", Kind.YES_NO),
    CONSENT_EMAIL_TRACKING(KnownAttribute.CONSENT + "email_tracking", Kind.YES_NO),
    CONSENT_PROFILING(KnownAttribute.CONSENT + "profiling", Kind.YES_NO);

    /// What the value of an attribute is, so that it is read and shown as such.
    public enum Kind {
        TEXT,
        EMAIL,
        PHONE,
        /// A whole number.
        NUMBER,
        /// A whole amount in the company's currency.
        MONEY,
        /// `yes` or `no`.
        YES_NO,
        /// A country's code or name.
        COUNTRY,
        /// A language's code, such as `de`.
        LANGUAGE,
        /// A word of the table of titles.
        ROLE,
        /// A word of the table of titles.
        SENIORITY,
        /// The id of a topic of the playbook.
        TOPIC
    }

    /// The beginning of the names of all consents; what follows is the purpose.
    public static final String CONSENT = "consent.";

    private final String id;
    private final Kind kind;

    KnownAttribute(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /// The name under which it is kept, such as `account.name`.
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isConsent() {
        return id.startsWith(CONSENT);
    }

    public static Optional<KnownAttribute> named(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(KnownAttribute::id).toList();
    }
}
