package dev.staffel.server.users;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down guessing of passwords, per account and per address.
///
/// Each key may fail a few times, and gets one more try after every pause. A browser that has signed in to the account
/// before has tries of its own, so that guessing from elsewhere can't shut its owner out.
final class Attempts {
    private static final int KEYS = 20_000;
    private static final Limit ACCOUNT = new Limit(10, Duration.ofMinutes(2));
    private static final Limit DEVICE = new Limit(10, Duration.ofMinutes(1));
    private static final Limit ADDRESS = new Limit(30, Duration.ofSeconds(30));

    private final Clock clock;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > KEYS;
                }
            };

    private record Limit(int failures, Duration pause) {}

    private record Failures(double count, long at) {}

    /// Who tries: an account from an address, perhaps in a browser that the account knows.
    record Try(String account, String address, boolean knownDevice) {
        private Map<String, Limit> limits() {
            return knownDevice
                    ? Map.of("device " + account, DEVICE)
                    : Map.of("account " + account, ACCOUNT, "address " + network(address), ADDRESS);
        }

        /// An IPv6 provider gives everybody a network of their own, so its first half counts.
        private static String network(String address) {
            if (!address.contains(":")) return address;
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        }
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /// Whether a try may be looked at now; if so it counts as failed until [#succeeded].
    synchronized boolean begin(Try attempt) {
        Map<String, Limit> limits = attempt.limits();
        boolean allowed =
                limits.entrySet().stream()
                        .allMatch(each ->
                                count(each.getKey(), each.getValue()) + 1
                                        <= each.getValue().failures());
        if (allowed) limits.forEach((key, limit) -> add(key, limit, 1));
        return allowed;
    }

    /// Takes back what [#begin] counted; the address keeps its other failures, the account starts afresh.
    synchronized void succeeded(Try attempt) {
        attempt.limits()
                .forEach((key, limit) -> {
                    if (limit.equals(ADDRESS)) add(key, limit, -1);
                    else failures.remove(key);
                });
    }

    private void add(String key, Limit limit, int more) {
        failures.put(key, new Failures(count(key, limit) + more, clock.millis()));
    }

    private double count(String key, Limit limit) {
        Failures known = failures.get(key);
        if (known == null) return 0;
        double forgiven = (clock.millis() - known.at()) / (double) limit.pause().toMillis();
        return Math.max(0, known.count() - forgiven);
    }
}
