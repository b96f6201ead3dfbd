package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Sandbox;
import dev.staffel.store.opportunities.OpportunityOffers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Takes documents of offers in and gives them out again, always as a file to keep and never as a page of ours.
@Controller
class DocumentsPage {
    /// The longest document in bytes.
    static final int LONGEST = 10 << 20;

    private static final int LONGEST_NAME = 120;

    private final OpportunityOffers offers;
    private final OfferWork work;

    DocumentsPage(OpportunityOffers offers, OfferWork work) {
        this.offers = offers;
        this.work = work;
    }

    @PostMapping("/opportunities/{id}/offers/{offer}/documents")
    Answer add(
            @PathVariable long id,
            @PathVariable long offer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller.User caller)
            throws IOException {
        var back = Done.to("/opportunities/" + id);
        if (file == null || file.isEmpty()) return back.saying("opportunities.document.none");
        if (file.getSize() > LONGEST)
            return back.saying("opportunities.document.long", LONGEST >> 20);
        var bytes = file.getBytes();
        var name = name(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        var type = DocumentType.of(name, bytes);
        if (type.isEmpty())
            return back.saying(
                    "opportunities.document.type", String.join(", ", DocumentType.words()));
        var content = new OpportunityOffers.Content(name, type.get().media(), bytes);
        return OffersPage.done(id, "document-added", () -> work.add(id, offer, content, caller));
    }

    /// The name without folders and signs that do not show; its ending stays when it is too long.
    static String name(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    @PostMapping("/opportunities/{id}/documents/{document}/remove")
    Answer remove(@PathVariable long id, @PathVariable long document) {
        return OffersPage.done(id, "document-removed", () -> work.removeDocument(id, document));
    }

    @GetMapping("/opportunities/{id}/documents/{document}")
    ResponseEntity<byte[]> give(
            @PathVariable long id, @PathVariable long document, HttpServletRequest request) {
        return file(offers.content(id, document).orElseThrow(NotFound::new), request);
    }

    /// A file to keep, in which a browser runs nothing.
    static ResponseEntity<byte[]> file(
            OpportunityOffers.Content content, HttpServletRequest request) {
        Sandbox.demand(request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content.bytes());
    }
}
