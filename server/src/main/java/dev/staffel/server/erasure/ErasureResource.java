package dev.staffel.server.erasure;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.backup.BackupTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Deletes a person's data for programs, such as one that answers data-subject requests.
@RestController
class ErasureResource {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureResource.class);

    private final Erasing erasing;

    ErasureResource(Erasing erasing) {
        this.erasing = erasing;
    }

    /// @param reference of the request, kept in the audit trail; without anything of the person
    @DeleteMapping("/api/v1/leads/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reference,
            Caller caller) {
        var person = erasing.person(id).orElseThrow(() -> Refusal.notFound("lead"));
        var words = reference.strip();
        if (words.isEmpty() || words.length() > Erasing.LONGEST_REFERENCE)
            throw Refusal.invalid("reference", "1 to " + Erasing.LONGEST_REFERENCE + " characters");
        if (person.isToldBy(words))
            throw Refusal.invalid("reference", "tells something of the person; it is kept");
        try {
            if (!erasing.erase(id, caller, words)) throw Refusal.notFound("lead");
        } catch (BackupTrouble e) {
            LOG.error("nobody is erased", e);
            throw new Refusal(
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "no-erasure-list",
                            "The list of erasures can't be written, so nobody is erased."));
        }
    }
}
