package learningfactory.store.competence;

import java.util.List;
import learningfactory.curriculum.AimId;
import learningfactory.placement.PlannedAim;
import learningfactory.placement.TrainingPlace;
import learningfactory.placement.TrainingPlan;
import learningfactory.placement.TrainingPlanBook;
import learningfactory.store.Database;

/// The training plans in PostgreSQL. Who writes holds the pathway's row, so that a plan is never half of one
/// writer and half of another.
public final class JdbcTrainingPlanBook implements TrainingPlanBook {
    private final Database database;

    /// The plans in this database.
    public JdbcTrainingPlanBook(Database database) {
        this.database = database;
    }

    @Override
    public TrainingPlan plan(String pathway) {
        return new TrainingPlan(
                pathway,
                database.client()
                        .sql("select * from placement.training_plan where pathway = :pathway"
                                + " order by from_day, until_day, framework, code, version")
                        .param("pathway", pathway)
                        .query((row, number) -> new PlannedAim(
                                new AimId(
                                        Cells.text(row, "framework"),
                                        Cells.text(row, "code"),
                                        Cells.text(row, "version")),
                                TrainingPlace.valueOf(Cells.text(row, "place")),
                                Cells.localDate(row, "from_day"),
                                Cells.localDate(row, "until_day")))
                        .list());
    }

    @Override
    public boolean write(TrainingPlan before, TrainingPlan after) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            database.client()
                    .sql("select id from placement.pathway where id = :pathway for update")
                    .param("pathway", after.pathway())
                    .query(String.class)
                    .single();
            List<PlannedAim> known = plan(before.pathway()).aims();
            if (!known.equals(before.aims())) {
                return false;
            }
            known.stream().filter(each -> !after.aims().contains(each)).forEach(each -> remove(after.pathway(), each));
            after.aims().stream().filter(each -> !known.contains(each)).forEach(each -> insert(after.pathway(), each));
            return true;
        }));
    }

    private void remove(String pathway, PlannedAim one) {
        database.client()
                .sql("delete from placement.training_plan where pathway = :pathway"
                        + " and framework = :framework and code = :code and version = :version")
                .param("pathway", pathway)
                .param("framework", one.aim().framework())
                .param("code", one.aim().code())
                .param("version", one.aim().version())
                .update();
    }

    private void insert(String pathway, PlannedAim one) {
        database.client()
                .sql("insert into placement.training_plan"
                        + " (pathway, framework, code, version, place, from_day, until_day)"
                        + " values (:pathway, :framework, :code, :version, :place, :from, :until)")
                .param("pathway", pathway)
                .param("framework", one.aim().framework())
                .param("code", one.aim().code())
                .param("version", one.aim().version())
                .param("place", one.place().name())
                .param("from", one.from())
                .param("until", one.until())
                .update();
    }
}
