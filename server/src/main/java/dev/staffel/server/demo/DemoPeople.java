package dev.staffel.server.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes up people and the companies they work for; all of their addresses end in a domain that can't exist.
final class DemoPeople {
    private static final int DAYS = 365;

    private final Chance chance;
    private final List<SortedMap<String, String>> companies = new ArrayList<>();

    DemoPeople(Chance chance) {
        this.chance = chance;
    }

    List<DemoPerson> make(int count) {
        var people = new ArrayList<DemoPerson>(count);
        for (int number = 1; number <= count; number++) people.add(person(number));
        return people;
    }

    private DemoPerson person(int number) {
        var first = chance.of(DemoNames.FIRST);
        var last = chance.of(DemoNames.LAST);
        var company =
                chance.oneIn(3) && !companies.isEmpty() ? chance.of(companies) : company(number);
        var known = new TreeMap<String, String>();
        var later = new TreeMap<String, String>();
        known.put("first-name", first);
        known.put("last-name", last);
        known.put("email", plain(first) + "." + plain(last) + number + "@" + domain(company));
        known.put("title", title().of(DemoNames.WOMEN.contains(first)));
        known.put("origin", chance.of(DemoNames.ORIGINS));
        company.forEach((name, value) ->
                (chance.likely(0.8) || name.equals("account.name") ? known : later)
                        .put(name, value));
        if (chance.oneIn(12)) later.put("account.name", known.remove("account.name"));
        if (chance.likely(0.6)) known.put("phone", "+49 30 23125 " + (1000 + number));
        (chance.likely(0.75) ? known : later).put("consent.newsletter", "yes");
        later.putIfAbsent("consent.phone", "yes");
        boolean tracked = chance.likely(0.45);
        known.put("consent.web_tracking", tracked ? "yes" : "no");
        return new DemoPerson(
                number,
                known,
                later,
                chance.of(DemoNames.TOPICS),
                tracked,
                chance.intent(),
                chance.between(2, DAYS));
    }

    private DemoNames.Title title() {
        int roll = chance.between(1, 10);
        if (roll <= 5) return chance.of(DemoNames.ENGINEERS);
        return roll <= 9 ? chance.of(DemoNames.COMMERCIALS) : chance.of(DemoNames.OTHERS);
    }

    private SortedMap<String, String> company(int number) {
        var kind = chance.of(DemoNames.KINDS);
        var company = new TreeMap<String, String>();
        int employees = chance.oneIn(5) ? chance.between(10, 90) : chance.between(90, 2_400);
        company.put(
                "account.name",
                chance.of(DemoNames.NAME_STARTS)
                        + kind.getFirst()
                        + " "
                        + chance.of(List.of("GmbH", "AG", "KG"))
                        + " "
                        + number);
        company.put("account.industry", kind.getLast());
        company.put("account.employees", Integer.toString(employees));
        company.put("account.revenue", Long.toString(employees * 190_000L));
        company.put("account.country", chance.of(DemoNames.COUNTRIES));
        company.put("account.city", chance.of(DemoNames.CITIES));
        companies.add(company);
        return company;
    }

    private static String domain(SortedMap<String, String> company) {
        return plain(company.getOrDefault("account.name", "firma")) + ".example";
    }

    private static String plain(String name) {
        var decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return decomposed.replace("ß", "ss").replace("ł", "l").replaceAll("[^a-z0-9]", "");
    }
}
