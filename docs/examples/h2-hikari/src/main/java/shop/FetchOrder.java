package shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reads one order from a database: what a request does in many services. The database is H2 in this JVM's memory,
 * behind HikariCP as in a service. Each query takes 20 ms, like one that crosses a network.
 *
 * <p>The object is made once for each run, before the clock starts, and its {@link #call} is called from many threads.
 */
public final class FetchOrder implements Callable<String>, AutoCloseable {

    private static final int ORDERS = 1_000;
    private static final int NAP_MILLIS = 20;

    private final HikariDataSource database;

    /** The pool has as many connections as the environment variable POOL_SIZE says; 10, HikariCP's default, without. */
    public FetchOrder() throws SQLException {
        var settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:mem:shop");
        settings.setMaximumPoolSize(Integer.parseInt(System.getenv().getOrDefault("POOL_SIZE", "10")));
        database = new HikariDataSource(settings);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS NAP FOR 'shop.FetchOrder.nap'");
            statement.execute("CREATE TABLE orders (id INT PRIMARY KEY, item VARCHAR NOT NULL) AS "
                    + "SELECT X, 'item ' || X FROM SYSTEM_RANGE(1, " + ORDERS + ")");
        }
    }

    /** What H2 calls in the query: stands for the network and the disk of a database elsewhere. */
    public static int nap(int millis) throws InterruptedException {
        Thread.sleep(millis);
        return millis;
    }

    @Override
    public String call() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT item, NAP(" + NAP_MILLIS + ") FROM orders WHERE id = ?")) {
            query.setInt(1, 1 + ThreadLocalRandom.current().nextInt(ORDERS));
            try (ResultSet order = query.executeQuery()) {
                order.next();
                return order.getString(1);
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
