package shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/**
 * Reads from a PostgreSQL server through a pool of connections, as a request does in many services. The query takes
 * 20 ms on the server.
 *
 * <p>The object is made once for each run, before the clock starts, and its {@link #call} is called from many threads.
 */
public final class FetchOrder implements Callable<Integer>, AutoCloseable {

    private final HikariDataSource database;

    /**
     * The environment variables JDBC_URL and POOL_SIZE say where the database is and how many connections the pool has;
     * without them, the user's own database at the default port, and 10 connections, HikariCP's default.
     */
    public FetchOrder() {
        var settings = new HikariConfig();
        settings.setJdbcUrl(System.getenv().getOrDefault("JDBC_URL", "jdbc:postgresql:postgres"));
        settings.setMaximumPoolSize(Integer.parseInt(System.getenv().getOrDefault("POOL_SIZE", "10")));
        database = new HikariDataSource(settings);
    }

    @Override
    public Integer call() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_sleep(0.02)");
                ResultSet order = query.executeQuery()) {
            order.next();
            return order.getInt(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
