package learningfactory.store.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import learningfactory.network.AccountBook;
import learningfactory.network.HeldRole;
import learningfactory.network.Identity;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonErasure;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.PersonalRecords;
import learningfactory.store.Database;

/// Forgets who a person is in one transaction, in all rooms that keep something about people.
public final class JdbcPersonErasure implements PersonErasure {

    private final Database database;
    private final PersonBook people;
    private final AccountBook accounts;
    private final Supplier<List<PersonalRecords>> rooms;

    /// An erasure that reaches these rooms; they are asked for when somebody is erased.
    public JdbcPersonErasure(
            Database database, PersonBook people, AccountBook accounts, Supplier<List<PersonalRecords>> rooms) {
        this.database = database;
        this.people = people;
        this.accounts = accounts;
        this.rooms = rooms;
    }

    @Override
    public void erase(PersonId person, Instant now) {
        database.transaction().executeWithoutResult(status -> {
            hold(person);
            rooms.get().forEach(room -> room.erase(person));
            accounts.close(person, now);
            accounts.heldRoles(person).stream()
                    .map(HeldRole::role)
                    .distinct()
                    .forEach(role -> accounts.take(person, role));
            endMemberships(person, now);
            people.keep(new Identity(
                    person, PersonState.ERASED, "", Optional.empty(), Optional.empty(), Optional.empty(), "nb"));
        });
    }

    /// Whoever gives this person an account, a way in or a role waits until the person is erased, and gives
    /// nothing then (migration `nothing for the erased`).
    private void hold(PersonId person) {
        database.client()
                .sql("select id from identity.person where id = :person for update")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /// Whose somebody was stays, without a name; from tomorrow on the person is nobody's.
    private void endMemberships(PersonId person, Instant now) {
        Map<String, Object> words = Map.of(
                "person",
                person.value(),
                "end",
                now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1));
        database.client()
                .sql("delete from membership where person = :person and from_day >= :end")
                .params(words)
                .update();
        database.client()
                .sql("update membership set until_day = :end"
                        + " where person = :person and (until_day is null or until_day > :end)")
                .params(words)
                .update();
    }
}
