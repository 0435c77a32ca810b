package loads;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Fixed pools of threads, called {@code orders-*}, whose tasks query a database through a HikariCP of ten connections. */
public final class Databases {

    static final int CONNECTIONS = 10;

    private Databases() {}

    static LoadedPool postgres(int threads, int tasks, long waitMillis, BusyTime busy) {
        return start(source(System.getenv().getOrDefault("POSTGRES_URL",
                "jdbc:postgresql://localhost:5432/postgres?user=postgres")),
                "select pg_sleep(%s)".formatted(waitMillis / 1e3), threads, tasks, busy);
    }

    static LoadedPool h2(int threads, int tasks, long waitMillis, BusyTime busy) throws SQLException {
        DataSource source = source("jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1");
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create alias nap for \"loads.Databases.nap\"");
        }
        return start(source, "select nap(%d)".formatted(waitMillis), threads, tasks, busy);
    }

    /** H2 calls it. */
    public static int nap(long millis) {
        Outside.pause(millis);
        return 1;
    }

    private static DataSource source(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** As many tasks as given are always in the pool: each one that ends hands in the next. */
    private static LoadedPool start(DataSource source, String query, int threads, int tasks, BusyTime busy) {
        var number = new AtomicInteger();
        var pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(threads,
                task -> new Thread(task, "orders-" + number.incrementAndGet()));
        for (int task = 0; task < tasks; task++) {
            pool.execute(() -> again(pool, source, query, busy));
        }
        return new LoadedPool("orders-", pool::getActiveCount);
    }

    private static void again(ExecutorService pool, DataSource source, String query, BusyTime busy) {
        busy.count(() -> run(source, query));
        pool.execute(() -> again(pool, source, query, busy));
    }

    private static void run(DataSource source, String query) {
        try (var connection = source.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
