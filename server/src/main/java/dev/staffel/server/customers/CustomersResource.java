package dev.staffel.server.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.server.access.Audit;
import dev.staffel.server.api.Parameters;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.identity.Id;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Customers for programs, such as the service department's: what they have of ours, and whom they recommend.
@RestController
@RequestMapping("/api/v1/leads/{id}")
class CustomersResource {
    private static final int LONGEST = 200;

    private final Customers customers;
    private final Referrals referrals;
    private final LeadList leads;
    private final Staff staff;
    private final Audit audit;
    private final Sql sql;

    CustomersResource(
            Customers customers,
            Referrals referrals,
            LeadList leads,
            Staff staff,
            Audit audit,
            Sql sql) {
        this.customers = customers;
        this.referrals = referrals;
        this.leads = leads;
        this.staff = staff;
        this.audit = audit;
        this.sql = sql;
    }

    /// @param mayBeNurtured whether no complaint is open
    /// @param referred numbers of the leads that this one has recommended
    /// @param referredBy numbers of those that have recommended this one
    record CustomerJson(
            long lead,
            List<ProductJson> products,
            boolean mayBeNurtured,
            List<Long> referred,
            List<Long> referredBy) {}

    /// @param mark what tells it from others of its kind, such as a serial number
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProductJson(long id, String product, String mark, @Nullable LocalDate since) {
        static ProductJson of(Customers.Product one) {
            return new ProductJson(one.id(), one.what(), one.mark(), one.since().orElse(null));
        }
    }

    /// @param since a day such as `2024-03-31`
    record NewProduct(@Nullable String product, @Nullable String mark, @Nullable String since) {}

    /// @param user id or e-mail address of the user who was told
    record NewReferral(
            @Nullable String user,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {}

    /// @param lead the number of the lead that was recommended
    record Referred(long lead, long through) {}

    @GetMapping("/customer")
    CustomerJson read(@PathVariable long id) {
        lead(id);
        return new CustomerJson(
                id,
                customers.products(id).stream().map(ProductJson::of).toList(),
                customers.mayBeNurtured(id),
                customers.referred(id),
                customers.referredBy(id));
    }

    private LeadRow lead(long id) {
        return leads.rows(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("lead"));
    }

    @PostMapping("/products")
    CustomerJson add(@PathVariable long id, @RequestBody NewProduct body) {
        lead(id);
        var saying = new Saying(staff);
        var product = saying.required("product", body.product(), LONGEST);
        var mark = saying.optional("mark", body.mark(), LONGEST);
        var typed = body.since() == null ? "" : body.since();
        var since = Parameters.day("since", typed, saying.problems());
        saying.check();
        sql.transact(session -> {
            customers.add(session, id, product, mark, since);
            audit.record(session, "customers.product-added", "lead " + id, "");
        });
        return read(id);
    }

    @DeleteMapping("/products/{product}")
    CustomerJson remove(@PathVariable long id, @PathVariable long product) {
        lead(id);
        sql.transact(session -> {
            if (!customers.remove(session, id, product)) throw Refusal.notFound("product");
            audit.record(session, "customers.product-removed", "lead " + id, "");
        });
        return read(id);
    }

    @PostMapping("/referrals")
    Referred refer(@PathVariable long id, @RequestBody NewReferral body) {
        lead(id);
        var saying = new Saying(staff);
        saying.user(body.user());
        var named =
                new Referrals.Named(
                        saying.optional("firstName", body.firstName(), LONGEST),
                        saying.required("lastName", body.lastName(), LONGEST),
                        saying.optional("email", body.email(), LONGEST),
                        saying.optional("phone", body.phone(), LONGEST),
                        saying.optional("company", body.company(), LONGEST));
        if (!isReachable(named)) saying.reject("email", "an e-mail address, else a phone");
        saying.check();
        return referrals
                .take(named, id)
                .map(lead -> new Referred(lead, id))
                .orElseThrow(() -> Refusal.invalid("email", "an e-mail address, else a phone"));
    }

    private static boolean isReachable(Referrals.Named named) {
        return named.email().isEmpty()
                ? Id.phone(named.phone()).isPresent()
                : Id.email(named.email()).isPresent();
    }
}
