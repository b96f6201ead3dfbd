package dev.staffel.intake.connection;

import io.helidon.common.buffers.DataReader.IncorrectNewLineException;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.ServerRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A request's body, unpacked and of bounded size.
public final class Body {
    /// The most that a request may hold, decompressed.
    public static final int MAXIMUM_BYTES = 1024 * 1024;

    private static final int FIRST_BYTES = 4 * 1024;

    private Body() {}

    /// Reads the whole body. What is too large or broken is read to its end and thrown away,
    /// so that the other end can hear our answer.
    ///
    /// @throws Refused when it can't be taken
    public static Bytes read(ServerRequest request, Watch watch) {
        if (!request.content().hasEntity()) return new Bytes(new byte[0], 0);
        var raw = request.content().inputStream();
        try {
            return unpack(raw, request, watch);
        } catch (Refused e) {
            if (e.why() != Refused.Why.NO_ROOM) drain(raw);
            throw e;
        } catch (ZipException | EOFException e) {
            drain(raw);
            throw new Refused(Refused.Why.BROKEN);
        } catch (NumberFormatException | IncorrectNewLineException | RequestException e) {
            throw new Refused(
                    Refused.Why.BROKEN); // chunks that are none; nothing behind them can be read
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bytes unpack(InputStream raw, ServerRequest request, Watch watch)
            throws IOException {
        if (!isPacked(request)) return take(raw, watch);
        try (var unpacked = new GZIPInputStream(new Unclosed(raw), 8 * 1024)) {
            return take(unpacked, watch);
        }
    }

    private static boolean isPacked(ServerRequest request) {
        var encoding = request.headers().first(HeaderNames.CONTENT_ENCODING).orElse("identity");
        return encoding.toLowerCase(Locale.ROOT).endsWith("gzip");
    }

    private static Bytes take(InputStream in, Watch watch) throws IOException {
        byte[] bytes = new byte[FIRST_BYTES];
        int length = 0;
        while (true) {
            int more = in.read(bytes, length, bytes.length - length);
            if (more < 0) return new Bytes(bytes, length);
            length += more;
            if (length > MAXIMUM_BYTES) throw new Refused(Refused.Why.TOO_LARGE);
            if (length == bytes.length) bytes = grown(bytes, watch);
        }
    }

    private static byte[] grown(byte[] bytes, Watch watch) {
        int larger = Math.min(bytes.length * 2, MAXIMUM_BYTES + 1);
        watch.hold(larger - bytes.length);
        return Arrays.copyOf(bytes, larger);
    }

    private static void drain(InputStream raw) {
        try {
            raw.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps the raw body open when its unpacking ends early.
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
