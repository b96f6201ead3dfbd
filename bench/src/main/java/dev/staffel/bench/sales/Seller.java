package dev.staffel.bench.sales;

import java.util.List;

/// A user who sells.
///
/// @param id of the user
/// @param session the word of the signed-in browser's cookie
/// @param countries where the companies of their desk sit
record Seller(String id, String name, String session, String desk, List<String> countries) {}
