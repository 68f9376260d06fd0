package learningfactory.server;

import java.util.List;
import java.util.SplittableRandom;
import learningfactory.network.PersonId;
import learningfactory.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes a whole life in the hall into the database, so that something about a person stands in every table
/// that can hold it, and a word that only this person uses in every text that people write.
final class FullLife {

    private final Database database;
    private final SplittableRandom chance;

    FullLife(Database database, SplittableRandom chance) {
        this.database = database;
        this.chance = chance;
    }

    /// @param word stands in everything that somebody wrote of this person, but for what was signed
    /// @param signed stands in what was signed
    /// @param other judges, tells and invites
    record Who(PersonId person, String word, String signed, PersonId other) {}

    /// Each as often as chance will have it, at least once.
    void write(Who who) {
        for (int part = 0; part <= chance.nextInt(3); part++) {
            String id = who.person().value() + "-" + part;
            inTheHall(who, id);
            withFaults(who, id);
            inCourses(who, id);
            ofCompetence(who, id);
            handedIn(who, id);
            onAPathway(who, id);
            inSessions(who, id);
            inPlans(who, id);
        }
        asAnInstructor(who);
        signIns(who);
    }

    private void inTheHall(Who who, String id) {
        boolean isToCome = chance.nextBoolean();
        String during = isToCome ? "[2100-01-01,2100-01-02)" : "[2026-01-01,2026-01-02)";
        run("""
                insert into booking.reservation (id, code, holder, organisation, session, title, during, mode, party,
                    people, state, is_asked, series)
                values (:id, :id, :person, 'hall', '', :word, cast(:during as tstzrange), 'SOLO', 2,
                    array[:person, :other], 'CONFIRMED', false, '')
                """, who, id, during);
        run("""
                insert into booking.wish (id, rank, holder, organisation, session, title, during, resources, mode, party,
                    people, state)
                values (:id, 1, :person, 'hall', '', :word, cast(:during as tstzrange), array['mill'], 'SOLO', 1,
                    array[:person], 'WAITING')
                """, who, id, during);
        run(
                "insert into booking.notice (person, reservation, said_nb, said_en) values (:person, :id, :word, :word)",
                who,
                id);
        run("""
                insert into booking.feed (digest, kind, subject, maker)
                values (sha256(convert_to(:id, 'UTF8')), 'PERSON', :person, :person)
                """, who, id);
    }

    /// A fault that the person has told of and mended, and one that stands.
    private void withFaults(Who who, String id) {
        run("""
                insert into booking.resource values ('mill-' || :id, 'mill-' || :id, 'MACHINE', 'Fres', 'Mill', 'mill', 'LOW', 1,
                    null, '{}', '{}', '{}', 0, 0, false, false, 'Europe/Oslo', '{}', 'hall', false)
                """, who, id);
        run("""
                insert into booking.blackout (id, resource, during, kind, why_nb, why_en, source)
                values ('closed-' || :id, 'mill-' || :id, '[2026-01-01,2026-01-02)', 'FAULT', :word, :word, '')
                """, who, id);
        run("""
                insert into booking.fault (id, resource, what, reporter, reported, closing, closer, closed, remedy)
                values (:id, 'mill-' || :id, :word, :person, '2026-01-01', 'closed-' || :id, :person, '2026-01-02', :word)
                """, who, id);
        run("""
                insert into booking.fault (id, resource, what, reporter, reported)
                values ('open-' || :id, 'mill-' || :id, 'Nødstoppen virker ikke', :person, '2026-01-03')
                """, who, id);
    }

    private void inCourses(Who who, String id) {
        run("""
                insert into activity.activity values (:id, 'COURSE', 'Kurs', 'Course', '', '', 'hall', '', '{}', '{}', 60,
                    9, 9, '{}', null, 'APPROVED')
                """, who, id);
        run("""
                insert into activity.occurrence values (:id, :id, '2100-01-01T09:00Z', '2100-01-01T10:00Z', 9, null,
                    array[:person], 60, 'OPEN', null)
                """, who, id);
        run("""
                insert into activity.participation values (:id, :person, 'hall', :word, 1, 'ENROLLED', null, 1, null, null)
                """, who, id);
        run("""
                insert into activity.project values (:id, 'hall', 'Prøve', 'Holder den?', array[:person], null, '',
                    'AGREED')
                """, who, id);
        run("""
                insert into need.fact (kind, person, organisation, aim, happened)
                values ('PLACED', :person, 'hall', '', '2026-01-01') on conflict do nothing
                """, who, id);
    }

    private void ofCompetence(Who who, String id) {
        run("""
                insert into competence.evidence (id, learner, title_nb, title_en, origin, what, from_day, until_day,
                    submitted, state, assessor, assessed, remark)
                values (:id, :person, :word, :word, 'log', :word, '2026-01-01', '2026-01-05', '2026-01-06', 'assessed',
                    :other, '2026-01-07', :word)
                """, who, id);
        run("""
                insert into competence.finding values (:id, false, 1, 'grep', 'KM1', '2020', 'SHOWN', :word)
                """, who, id);
        database.transaction().executeWithoutResult(status -> {
            run("""
                    insert into competence.attestation (id, kind, learner, title_nb, title_en, words, valid_from, assessor,
                        signed)
                    values (:id, 'MODULE', :person, 'Bevis', 'Proof', :signed, '2026-01-08', :other, '2026-01-08')
                    """, who, id);
            run("insert into competence.ground values (:id, 1, :id)", who, id);
            run("insert into competence.attested_aim values (:id, 1, 'grep', 'KM1', '2020')", who, id);
        });
        run("""
                insert into competence.attestation_change values (:id, 1, 'suspended', '2026-02-01', :other, :signed)
                """, who, id);
        run("""
                insert into competence.share (id, digest, person, label, valid_from, valid_until)
                values (:id, :id, :person, :word, now(), now() + interval '9 days')
                """, who, id);
        run("""
                insert into competence.evidence (id, learner, title_nb, title_en, origin, what, submitted, state, assessor,
                    assessed)
                values (:id || '-of-other', :other, 'Sett', 'Seen', 'observation', 'Sett', '2026-01-06', 'assessed', :person,
                    '2026-01-07')
                """, who, id);
    }

    private void handedIn(Who who, String id) {
        run("""
                insert into competence.evidence (id, learner, title_nb, title_en, origin, what, media_type, size_bytes,
                    sha256, submitted, state)
                values (:id || '-file', :person, :word, :word, 'upload', :word, 'text/plain', 1, repeat('0', 64), now(),
                    'submitted')
                """, who, id);
        run("insert into competence.upload values (:id || '-file', convert_to(:word, 'UTF8'))", who, id);
    }

    private void onAPathway(Who who, String id) {
        run(
                "insert into placement.pathway (id, cohort, person, programme) values (:id, '', :person, 'visit')",
                who,
                id);
        run("""
                insert into placement.stay values (:id, 1, 'first', 'COURSE', 'hall', 'hall', '[2026-01-01,)', null)
                """, who, id);
        run(
                "insert into placement.fact (pathway, number, at, by_person, kind, what) values (:id, 1, now(), :person, 'ended', :word)",
                who,
                id);
        run(
                "insert into placement.fact (pathway, number, at, by_person, kind, what) values (:id, 2, now(), :other, 'week-logged', :id)",
                who,
                id);
    }

    private void inSessions(Who who, String id) {
        run("""
                insert into session (id, code, terms, owner, opener, organisation)
                values (:id, :id, 'led by ' || :person, 'server', :person, 'hall')
                """, who, id);
        run("insert into entry values (:id, 1, 1, 'said by ' || :person)", who, id);
        run("insert into competence.participant values (:id, 1, 'plays-as-' || :id, :person)", who, id);
        run("insert into entry values (:id, 1, 2, 'done by plays-as-' || :id)", who, id);
        run("insert into commitment (person, text) values (:person, :word) on conflict (person) do nothing", who, id);
        run("insert into saved_lesson (name, owner, text) values (:id, :person, 'lesson')", who, id);
    }

    private void inPlans(Who who, String id) {
        run("""
                insert into planning.plan (id, title, owner, first_day, last_day, state)
                values (:id, 'Vår', 'hall', '2026-01-05', '2026-06-19', 'DRAFT')
                """, who, id);
        run("""
                insert into planning.request (plan, id, place, title, asker, organisation, party, size, people, meetings, minutes,
                    mode, needs, days_between, not_before, not_after, weekdays, wish_from, wish_until)
                values (:id, 'ask', 1, :word, :person, 'hall', '', 1, array[:person, :other], 1, 60, 'SOLO', '{}', 0, '2026-01-05',
                    '2026-06-19', '{1}', '08:00', '15:30')
                """, who, id);
    }

    private void asAnInstructor(Who who) {
        run("""
                insert into booking.resource values (:id, :id, 'INSTRUCTOR', :word, :word, 'mill', 'LOW', 1, :person, '{}',
                    '{}', '{}', 0, 0, false, false, 'Europe/Oslo', '{}', 'hall', false)
                """, who, "row-" + who.person().value());
    }

    private void signIns(Who who) {
        run(
                "insert into identity.sign_in values (:id, :person, now(), 'password', 'Firefox, Linux')",
                who,
                "row-" + who.person().value());
        run("""
                insert into identity.invitation (id, secret, person, made_by, made, until)
                values (:id, sha256(convert_to(:id, 'UTF8')), :other, :person, now(), now() + interval '1 day')
                """, who, "row-" + who.person().value());
    }

    private void run(String statement, Who who, String id) {
        run(statement, who, id, null);
    }

    private void run(String statement, Who who, String id, String during) {
        JdbcClient.StatementSpec prepared = database.client().sql(statement);
        for (String name : List.of("id", "person", "other", "word", "signed", "during")) {
            if (statement.contains(":" + name)) {
                prepared = prepared.param(
                        name,
                        switch (name) {
                            case "id" -> id;
                            case "person" -> who.person().value();
                            case "other" -> who.other().value();
                            case "word" -> who.word();
                            case "signed" -> who.signed();
                            default -> during;
                        });
            }
        }
        prepared.update();
    }
}
