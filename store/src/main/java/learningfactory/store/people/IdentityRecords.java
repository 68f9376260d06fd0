package learningfactory.store.people;

import java.util.List;
import learningfactory.store.Database;
import learningfactory.store.PersonalPart;
import learningfactory.store.RoomRecords;
import learningfactory.words.Words;

/// What this room keeps about people: who they are, whose they are, how they sign in, and who changed that or
/// anything else that is about them.
///
/// Names and accounts are emptied by [JdbcPersonErasure]; the trail stays, since it holds no names.
public final class IdentityRecords extends RoomRecords {

    /// The person stands in the row's key or in one of its values.
    private static final String IS_ABOUT = """
            strpos(row_key::text || coalesce(before::text, '') || coalesce(after::text, ''),
                   to_json(:person::text)::text) > 0
            """;

    private static final List<PersonalPart> PARTS = List.of(
            PersonalPart.of("person", new Words("Om deg", "About you"), """
                    select id, state, name, email, phone, birth_date, language, created
                    from identity.person where id = :person
                    """, "identity.person.id"),
            PersonalPart.of(
                    "memberships", new Words("Hvem du hører til", "Whose you are"), """
                    select organisation.name as organisation, kind, from_day, until_day
                    from membership join organisation on organisation.id = membership.organisation
                    where person = :person order by from_day
                    """, "public.membership.person"),
            PersonalPart.of(
                    "roles",
                    new Words("Hva kontoen din kan", "What your account may do"),
                    """
                    select organisation.name as organisation, role, from_day, until_day
                    from account_role join organisation on organisation.id = account_role.organisation
                    where person = :person order by 1, 2, 3
                    """,
                    "public.account_role.person"),
            PersonalPart.of("account", new Words("Kontoen din", "Your account"), """
                    select name as login, password_hash is not null as has_password, locked, closed, created
                    from identity.account where id = :person
                    """, "identity.account.id"),
            PersonalPart.of(
                    "logins",
                    new Words("Andre steder du logger inn fra", "Where else you sign in from"),
                    """
                    select issuer, subject, linked from identity.login where person = :person order by 1
                    """,
                    "identity.login.person"),
            PersonalPart.of(
                    "sign-ins", new Words("Innloggingene dine", "Your signings-in"), """
                    select at, way, browser, ended from identity.sign_in where person = :person order by at
                    """, "identity.sign_in.person"),
            PersonalPart.of(
                    "invitations",
                    new Words("Invitasjoner til deg", "Invitations to you"),
                    """
                    select made, until, used, made_by from identity.invitation where person = :person order by made
                    """,
                    "identity.invitation.person"),
            PersonalPart.of(
                    "invited",
                    new Words("Invitasjoner du har laget", "Invitations that you made"),
                    """
                    select made, until, used, person from identity.invitation where made_by = :person order by made
                    """,
                    "identity.invitation.made_by"),
            PersonalPart.of(
                    "changes",
                    new Words("Hvem som har endret noe om deg", "Who changed something about you"),
                    """
                    select at, actor, place, deed, before::text as before, after::text as after
                    from audit.trail where %s order by number
                    """.formatted(IS_ABOUT),
                    "audit.trail.row_key",
                    "audit.trail.before",
                    "audit.trail.after"),
            PersonalPart.of(
                    "deeds", new Words("Hva du har endret", "What you have changed"), """
                    select at, place, deed, row_key::text as row_key
                    from audit.trail where actor = :person order by number
                    """, "audit.trail.actor"));

    /// The records in this database.
    public IdentityRecords(Database database) {
        super(
                database,
                "identity",
                new Words("Hvem du er", "Who you are"),
                PARTS,
                List.of("delete from identity.sign_in where person = :person"));
    }
}
