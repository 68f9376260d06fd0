package learningfactory.store;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;

/// The lessons that instructors made. One that is taken away is offered no more, but whoever plays it can
/// go on.
public final class LessonBook {

    private static final RowMapper<KeptLesson> LESSON = (row, number) -> new KeptLesson(
            row.getString("name"), row.getString("owner"), row.getString("organisation"), row.getString("text"));

    private final Database database;

    /// The lessons in this database.
    public LessonBook(Database database) {
        this.database = database;
    }

    /// All lessons that are offered, the oldest first.
    public List<KeptLesson> lessons() {
        return database.client().sql("""
                     select name, owner, organisation, text from saved_lesson
                     where taken_away is null order by saved, name""").query(LESSON).list();
    }

    /// A lesson, also one that is not offered any more.
    public Optional<KeptLesson> findLesson(String name) {
        return database.client()
                .sql("select name, owner, organisation, text from saved_lesson where name = :name")
                .param("name", name)
                .query(LESSON)
                .optional();
    }

    /// Adds a lesson.
    ///
    /// @return whether its name was free
    public boolean add(KeptLesson lesson) {
        try {
            database.client()
                    .sql("""
                         insert into saved_lesson (name, owner, organisation, text)
                         values (:name, :owner, :organisation, :text)""")
                    .param("name", lesson.name())
                    .param("owner", lesson.owner())
                    .param("organisation", lesson.organisation())
                    .param("text", lesson.text())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// Offers a lesson no more.
    ///
    /// @return whether it was offered before
    public boolean takeAway(String name) {
        return database.client()
                        .sql("update saved_lesson set taken_away = now() where name = :name and taken_away is null")
                        .param("name", name)
                        .update()
                == 1;
    }
}
