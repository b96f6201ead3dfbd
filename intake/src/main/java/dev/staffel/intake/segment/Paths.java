package dev.staffel.intake.segment;

/// Page paths without what follows a question mark, which may name a person.
final class Paths {
    private Paths() {}

    static String plain(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') end++;
        return path.substring(0, end);
    }

    static String ofUrl(String url) {
        int host = url.indexOf("://");
        if (host < 0) return "";
        var plain = plain(url);
        int path = plain.indexOf('/', host + 3);
        return path < 0 ? "/" : plain.substring(path);
    }
}
