package dev.staffel.intake;

import java.net.URI;

/// Where the intake is reached from outside.
///
/// @param host with the port, where it is not the protocol's own
record PublicAddress(String protocol, String host) {
    static PublicAddress of(URI uri) {
        return new PublicAddress(uri.getScheme(), uri.getAuthority());
    }
}
