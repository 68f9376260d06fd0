package learningfactory.store;

import java.security.SecureRandom;

/// Keys that the server signs with: made when first asked for, the same ever after, also after a restart.
public final class ServerKeys {

    private static final int KEY_BYTES = 32;

    private final Database database;
    private final SecureRandom chance = new SecureRandom();

    /// The keys in this database.
    public ServerKeys(Database database) {
        this.database = database;
    }

    /// The key of this name.
    public byte[] key(String name) {
        byte[] fresh = new byte[KEY_BYTES];
        chance.nextBytes(fresh);
        database.client()
                .sql("insert into server_key (name, bytes) values (:name, :bytes) on conflict do nothing")
                .param("name", name)
                .param("bytes", fresh)
                .update();
        return database.client()
                .sql("select bytes from server_key where name = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
    }
}
