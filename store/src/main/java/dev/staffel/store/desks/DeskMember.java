package dev.staffel.store.desks;

import dev.staffel.engine.route.Member;

/// A member of a desk as the desk's page shows them.
///
/// @param terms what was agreed with them
/// @param now the same as routing sees it at this moment, with what they have
public record DeskMember(String id, MemberTerms terms, Member now) {}
