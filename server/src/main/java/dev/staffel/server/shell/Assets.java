package dev.staffel.server.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Scripts, style sheets and pictures: our own from `assets/`, four libraries from their jars.
///
/// The address of each holds a hash of its content, so a browser may keep it for ever.
public final class Assets {
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "tabler.css",
                    "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
                    "htmx.js",
                    "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                    "sortable.js",
                    "META-INF/resources/webjars/sortablejs/1.15.6/Sortable.min.js",
                    "echarts.js",
                    "META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js");
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.(css|js|svg)");

    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    /// One file as it is sent; `zipped` is the same in gzip.
    static final class Asset {
        final byte[] bytes;
        final byte[] zipped;
        final String type;
        final String hash;

        private Asset(byte[] bytes, String type) throws IOException {
            this.bytes = bytes;
            this.zipped = zip(bytes);
            this.type = type;
            this.hash = hashOf(bytes);
        }
    }

    /// The address of a file of `src/main/resources/assets`, such as `staffel.css`.
    public String address(String name) {
        Asset asset =
                find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return "/assets/" + asset.hash + "/" + name;
    }

    Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        Asset known = loaded.get(name);
        if (known != null) return Optional.of(known);
        Optional<Asset> found = load(name);
        found.ifPresent(asset -> loaded.put(name, asset));
        return found;
    }

    private static Optional<Asset> load(String name) {
        String place = LIBRARIES.getOrDefault(name, "assets/" + name);
        try (InputStream file = Assets.class.getClassLoader().getResourceAsStream(place)) {
            if (file == null) return Optional.empty();
            byte[] bytes = file.readAllBytes();
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
            return Optional.of(new Asset(bytes, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static String hashOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
