package learningfactory.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learningfactory.network.AccountBook;
import learningfactory.network.HeldRole;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.Span;
import learningfactory.words.Words;

/// Days at an organisation that are over: who, as what, from when until when, and nothing else, because
/// whoever has left is nobody's to look up any more.
///
/// @param until the first day that did not belong to it any more
record Former(String name, Words as, String from, String until) {

    static List<Former> of(OrganisationId organisation, PersonBook people, AccountBook accounts, LocalDate today) {
        record Past(PersonId person, Words as, LocalDate from, LocalDate until) {}
        List<Past> past = new ArrayList<>();
        for (Membership one : people.membershipsIn(organisation)) {
            end(one.during(), today)
                    .forEach(until -> past.add(new Past(
                            one.person(), one.kind().words(), one.during().from(), until)));
        }
        for (Map.Entry<PersonId, List<HeldRole>> one :
                accounts.heldRolesAt(organisation).entrySet()) {
            for (HeldRole held : one.getValue()) {
                end(held.during(), today)
                        .forEach(until -> past.add(new Past(
                                one.getKey(),
                                held.role().role().words(),
                                held.during().from(),
                                until)));
            }
        }
        Map<PersonId, String> names =
                people.names(past.stream().map(Past::person).collect(Collectors.toSet()));
        return past.stream()
                .filter(one -> names.containsKey(one.person()))
                .sorted(Comparator.comparing(Past::until).reversed().thenComparing(Past::person))
                .map(one -> new Former(
                        names.getOrDefault(one.person(), ""),
                        one.as(),
                        one.from().toString(),
                        one.until().toString()))
                .toList();
    }

    private static List<LocalDate> end(Span during, LocalDate today) {
        return during.until().filter(end -> !today.isBefore(end)).stream().toList();
    }
}
