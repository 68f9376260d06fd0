package learningfactory.store.planning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import learningfactory.store.Database;
import learningfactory.termplan.CollectionBook;

/// Which plans collect requests, in PostgreSQL.
public final class JdbcCollectionBook implements CollectionBook {

    private final Database database;

    /// The collections in this database.
    public JdbcCollectionBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Collecting> find(String plan) {
        return database.client()
                .sql("select last_day, is_open from planning.collection where plan = :plan")
                .param("plan", plan)
                .query((row, number) ->
                        new Collecting(row.getObject("last_day", LocalDate.class), row.getBoolean("is_open")))
                .optional();
    }

    @Override
    public void open(String plan, LocalDate lastDay) {
        database.client()
                .sql("insert into planning.collection (plan, last_day, is_open) values (:plan, :last, true)"
                        + " on conflict (plan) do update set last_day = :last, is_open = true")
                .params(Map.of("plan", plan, "last", lastDay))
                .update();
    }

    @Override
    public void close(String plan) {
        database.client()
                .sql("update planning.collection set is_open = false where plan = :plan")
                .param("plan", plan)
                .update();
    }
}
