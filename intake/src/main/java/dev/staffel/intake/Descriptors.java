package dev.staffel.intake;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The open files that the operating system grants us. When they run out the web server gives up listening for good, so
/// connections may take half of them at most.
final class Descriptors {
    private Descriptors() {}

    static int within(int connections) {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof UnixOperatingSystemMXBean unix) {
            return (int) Math.min(connections, Math.max(64, unix.getMaxFileDescriptorCount() / 2));
        }
        return connections;
    }
}
