package dev.staffel.server.opportunities;

import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.opportunities.OpportunityOffers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Documents of offers for programs; what is taken is proved by its content, as on the page.
@RestController
@RequestMapping("/api/v1/opportunities/{id}")
class DocumentsResource {
    private final OpportunityOffers offers;
    private final OfferWork work;
    private final OffersResource all;
    private final Staff staff;

    DocumentsResource(OpportunityOffers offers, OfferWork work, OffersResource all, Staff staff) {
        this.offers = offers;
        this.work = work;
        this.all = all;
        this.staff = staff;
    }

    /// The document is the body of the request.
    ///
    /// @param name of the file, with its ending
    @PostMapping("/offers/{offer}/documents")
    OffersResource.OffersJson add(
            @PathVariable long id,
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String user,
            HttpServletRequest request)
            throws IOException {
        var saying = new Saying(staff);
        var by = saying.user(user);
        var bytes = request.getInputStream().readNBytes(DocumentsPage.LONGEST + 1);
        if (bytes.length == 0 || bytes.length > DocumentsPage.LONGEST)
            saying.reject("body", "1 to " + DocumentsPage.LONGEST + " bytes");
        var plain = DocumentsPage.name(name);
        var type = DocumentType.of(plain, bytes);
        if (type.isEmpty())
            saying.reject(
                    "name",
                    "what it ends with and holds is " + String.join(", ", DocumentType.words()));
        saying.check();
        var content = new OpportunityOffers.Content(plain, type.orElseThrow().media(), bytes);
        return Refusals.told(() -> {
            work.add(id, offer, content, by.orElseThrow());
            return all.of(id);
        });
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> give(
            @PathVariable long id, @PathVariable long document, HttpServletRequest request) {
        return offers.content(id, document)
                .map(content -> DocumentsPage.file(content, request))
                .orElseThrow(() -> Refusal.notFound("document"));
    }

    @DeleteMapping("/documents/{document}")
    OffersResource.OffersJson remove(@PathVariable long id, @PathVariable long document) {
        return Refusals.told(() -> {
            work.removeDocument(id, document);
            return all.of(id);
        });
    }
}
