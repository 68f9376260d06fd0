package learningfactory.store.activity;

import java.util.List;
import learningfactory.store.Database;
import learningfactory.store.PersonalPart;
import learningfactory.store.RoomRecords;
import learningfactory.words.Words;

/// What courses, projects and needs keep about a person: places and attendance, teaching, projects, and
/// what came of a need. Evaluations stand beside nobody. The ledger knows organisations alone, so it has
/// nothing to tell.
public final class CourseRecords extends RoomRecords {

    private static final List<PersonalPart> PARTS = List.of(
            PersonalPart.of(
                    "courses",
                    new Words("Kurs og oppmøte", "Courses and attendance"),
                    """
                    select occurrence.id, activity.title_nb, activity.title_en, occurrence.begins, occurrence.ends,
                           participation.organisation, class_name, participation.state, group_number, missed_minutes,
                           is_excused
                    from activity.participation
                    join activity.occurrence on occurrence.id = participation.occurrence
                    join activity.activity on activity.id = occurrence.activity
                    where participation.person = :person order by occurrence.begins, occurrence.id
                    """,
                    "activity.participation.person"),
            PersonalPart.of(
                    "teaching",
                    new Words("Kurs du har holdt", "Courses that you held"),
                    """
                    select occurrence.id, activity.title_nb, activity.title_en, begins, ends, occurrence.state
                    from activity.occurrence join activity.activity on activity.id = occurrence.activity
                    where :person = any (instructors) order by begins, occurrence.id
                    """,
                    "activity.occurrence.instructors"),
            PersonalPart.of("projects", new Words("Prosjekter", "Projects"), """
                    select id, company, title, question, findings, state
                    from activity.project where :person = any (staff) order by id
                    """, "activity.project.staff"),
            PersonalPart.of(
                    "needs",
                    new Words("Behov du har vært med på å dekke", "Needs that you helped to meet"),
                    """
                    select kind, organisation, aim, happened from need.fact where person = :person order by happened, aim
                    """,
                    "need.fact.person"));

    /// A place in what is still to come is given back; attendance stays with the school that it was told to.
    /// The name of the class goes.
    private static final List<String> ERASURE = List.of(
            """
            update activity.participation set state = 'WITHDRAWN', offered_until = null
            where person = :person and state in ('WAITING', 'OFFERED', 'ENROLLED')
              and (select begins from activity.occurrence where id = participation.occurrence) > now()
            """, "update activity.participation set class_name = '' where person = :person and class_name <> ''");

    /// The records in this database.
    public CourseRecords(Database database) {
        super(
                database,
                "courses",
                new Words("Kurs, prosjekter og behov", "Courses, projects and needs"),
                PARTS,
                ERASURE);
    }
}
