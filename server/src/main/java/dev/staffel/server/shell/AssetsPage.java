package dev.staffel.server.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends the files of [Assets].
@Controller
class AssetsPage {
    private final Assets assets;

    AssetsPage(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{*name}")
    ResponseEntity<byte[]> send(
            @PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
        return assets.find(name.replaceFirst("^/", ""))
                .filter(asset -> asset.hash.equals(hash))
                .map(asset -> answer(asset, request.getHeader(HttpHeaders.ACCEPT_ENCODING)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(
            Assets.Asset asset, @org.jspecify.annotations.Nullable String accepted) {
        var answer =
                ResponseEntity.ok()
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                        .header(HttpHeaders.CONTENT_TYPE, asset.type)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped);
        }
        return answer.body(asset.bytes);
    }
}
