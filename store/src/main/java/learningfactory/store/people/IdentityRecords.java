package learningfactory.store.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.store.Database;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// What this room keeps about people: who they are, whose they are, how they sign in, and who changed that.
///
/// There is nothing for it to erase by itself: [JdbcPersonErasure] empties these tables.
public final class IdentityRecords implements PersonalRecords {

    private final Database database;

    /// The records in this database.
    public IdentityRecords(Database database) {
        this.database = database;
    }

    @Override
    public String room() {
        return "identity";
    }

    @Override
    public Words title() {
        return new Words("Hvem du er", "Who you are");
    }

    @Override
    public List<Table> recordsOf(PersonId person) {
        return List.of(
                table(person, "person", "Om deg", "About you", """
                        select id, state, name, email, phone, birth_date, language, created
                        from identity.person where id = :person
                        """),
                table(person, "memberships", "Hvem du hører til", "Whose you are", """
                        select organisation.name as organisation, kind, from_day, until_day
                        from membership join organisation on organisation.id = membership.organisation
                        where person = :person order by from_day
                        """),
                table(person, "roles", "Hva kontoen din kan", "What your account may do", """
                        select organisation.name as organisation, role
                        from account_role join organisation on organisation.id = account_role.organisation
                        where person = :person order by 1, 2
                        """),
                table(person, "account", "Kontoen din", "Your account", """
                        select name as login, locked, closed, created from identity.account where id = :person
                        """),
                table(person, "logins", "Andre steder du logger inn fra", "Where else you sign in from", """
                        select issuer, subject from identity.login where person = :person order by 1
                        """),
                table(person, "invitations", "Invitasjoner til deg", "Invitations to you", """
                        select made, until, used, made_by from identity.invitation where person = :person order by made
                        """),
                table(person, "changes", "Hvem som har endret opplysningene", "Who changed what is known of you", """
                        select at, actor, place, deed, before::text as before, after::text as after
                        from audit.trail
                        where (place in ('identity.person', 'identity.account') and row_key ->> 'id' = :person)
                           or (place in ('public.membership', 'public.account_role') and row_key ->> 'person' = :person)
                        order by number
                        """));
    }

    @Override
    public void erase(PersonId person) {
        // emptied by JdbcPersonErasure, in the same transaction
    }

    private Table table(PersonId person, String name, String nb, String en, String statement) {
        List<Map<String, @Nullable Object>> found = database.client()
                .sql(statement)
                .param("person", person.value())
                .query()
                .listOfRows();
        List<String> columns =
                found.isEmpty() ? List.of() : List.copyOf(found.getFirst().keySet());
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> row : found) {
            rows.add(columns.stream()
                    .map(column -> Objects.toString(row.get(column), ""))
                    .toList());
        }
        return new Table(name, new Words(nb, en), columns, rows);
    }
}
