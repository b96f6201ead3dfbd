package dev.staffel.server.customers;

import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.server.access.Audit;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.identity.Id;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.sql.Sql;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The panel of a customer on the lead's page: products of ours there, and recommendations.
@Controller
class CustomerPage {
    private static final int LONGEST = 200;

    private final Customers customers;
    private final Referrals referrals;
    private final LeadList leads;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;

    CustomerPage(
            Customers customers,
            Referrals referrals,
            LeadList leads,
            PlaybookVersions versions,
            Audit audit,
            Sql sql) {
        this.customers = customers;
        this.referrals = referrals;
        this.leads = leads;
        this.versions = versions;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/leads/{id}/customer")
    Answer panel(@PathVariable long id) {
        return page(lead(id), Form.blank());
    }

    private Page page(LeadRow lead, Form form) {
        return Page.of("customers/customer")
                .part("customers/panel")
                .with("lead", lead)
                .with("form", form)
                .with("isCustomer", isCustomer(lead))
                .with("mayBeNurtured", customers.mayBeNurtured(lead.id()))
                .with("products", customers.products(lead.id()))
                .with("referred", leads.rows(customers.referred(lead.id())))
                .with("referredBy", leads.rows(customers.referredBy(lead.id())));
    }

    /// From winning on, on the way.
    private boolean isCustomer(LeadRow lead) {
        Ladder ladder = versions.playbook(versions.inForce().number()).agreement().ladder();
        var won = ladder.find(Purpose.WON);
        return won.isPresent()
                && ladder.knows(lead.stage())
                && ladder.stage(lead.stage()).onTheWay()
                && ladder.rank(lead.stage()) >= ladder.rank(won.get().id());
    }

    private LeadRow lead(long id) {
        return leads.rows(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    @PostMapping("/leads/{id}/products")
    Answer add(@PathVariable long id, Form form) {
        var lead = lead(id);
        var what = form.required("product", LONGEST);
        if (form.value("mark").length() > LONGEST) form.reject("mark", "shell.form.long", LONGEST);
        var since = Optional.<LocalDate>empty();
        try {
            if (form.has("since")) since = Optional.of(LocalDate.parse(form.value("since")));
        } catch (DateTimeException e) {
            form.reject("since", "customers.error.day");
        }
        if (!form.isValid()) return page(lead, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        var day = since;
        sql.transact(session -> {
            customers.add(session, id, what, form.value("mark"), day);
            audit.record(session, "customers.product-added", "lead " + id, "");
        });
        return Done.to("/leads/" + id).saying("customers.product-added");
    }

    @PostMapping("/leads/{id}/products/{product}/remove")
    Answer remove(@PathVariable long id, @PathVariable long product) {
        boolean removed =
                sql.inTransaction(session -> {
                    boolean done = customers.remove(session, id, product);
                    if (done) audit.record(session, "customers.product-removed", "lead " + id, "");
                    return done;
                });
        if (!removed) throw new NotFound();
        return Done.to("/leads/" + id).saying("customers.product-removed");
    }

    @PostMapping("/leads/{id}/referrals")
    Answer refer(@PathVariable long id, Form form) {
        var lead = lead(id);
        for (String name : List.of("first", "last", "email", "phone", "company"))
            if (form.value(name).length() > LONGEST) form.reject(name, "shell.form.long", LONGEST);
        form.required("last");
        boolean isMail = Id.email(form.value("email")).isPresent();
        boolean isPhone = Id.phone(form.value("phone")).isPresent();
        if (form.has("email") ? !isMail : !isPhone) form.reject("email", "customers.error.reach");
        if (!form.isValid()) return page(lead, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        var named =
                new Referrals.Named(
                        form.value("first"),
                        form.value("last"),
                        form.value("email"),
                        form.value("phone"),
                        form.value("company"));
        var made = referrals.take(named, id);
        if (made.isEmpty()) {
            form.reject("email", "customers.error.reach");
            return page(lead, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Done.to("/leads/" + made.get()).saying("customers.referred", lead.name());
    }
}
