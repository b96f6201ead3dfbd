package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import java.util.Optional;

/// A kind of activity, and how it is told from what a source claims.
///
/// @param when over the claim: event, path, form, source, properties
/// @param thing the property that says which thing it was (a paper, a fair, a field), where different things count
/// @param enquiry a person asking for sales by themselves; goes to a desk at once
/// @param ownInitiative whether a person does it by themselves; opened mails and missed webinars are not
/// @param mailClick a click in one of our own mails; what follows within three days was prompted by us
public record ActivityType(
        String id,
        Label label,
        Criterion when,
        Optional<String> thing,
        boolean enquiry,
        boolean ownInitiative,
        boolean mailClick) {}
