package io.gigstack.connect.postgres;

import io.gigstack.connect.postgres.testing.TestPostgres;

/** Uses the server for tests, says where its data is, and never ends by itself. */
final class HoldsATestDatabase {

    private HoldsATestDatabase() {}

    public static void main(String[] arguments) throws Exception {
        var database = TestPostgres.newDatabase();
        System.out.println(
                Servers.ask(database.jdbcUrl(), database.user(), database.password(), "show data_directory"));
        System.in.read();
    }
}
