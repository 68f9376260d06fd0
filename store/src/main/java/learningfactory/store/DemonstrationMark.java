package learningfactory.store;

/// Says of a database that all in it is made up.
public final class DemonstrationMark {

    private final Database database;

    /// The mark of this database.
    public DemonstrationMark(Database database) {
        this.database = database;
    }

    /// Whether the mark stands.
    public boolean isSet() {
        return holds("demonstration");
    }

    /// Whether people have left something here already: accounts, sessions or lessons.
    public boolean hasData() {
        return holds("identity.account") || holds("session") || holds("saved_lesson");
    }

    /// Whether all of it was told; if not, whoever told it was cut off.
    public boolean isTold() {
        return holds("demonstration where told is not null");
    }

    /// Whether a telling was cut off and nobody has ever signed in since: then nothing but what was made up
    /// can be there.
    public boolean isLeftHalfTold() {
        return isSet() && !isTold() && !holds("identity.sign_in");
    }

    /// All of it is told. When this returns, all that was written before it is on the disk.
    public void told() {
        database.client().sql("update demonstration set told = now()").update();
    }

    /// Sets the mark.
    public void set() {
        database.client().sql("insert into demonstration default values").update();
    }

    private boolean holds(String table) {
        return !database.client()
                .sql("select 1 from " + table + " limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }
}
