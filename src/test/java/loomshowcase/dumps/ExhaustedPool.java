package loomshowcase.dumps;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Forty requests want one of three connections of HikariCP, and the three that have one wait for something else. */
public final class ExhaustedPool {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final AtomicInteger BEGUN = new AtomicInteger();
    private static final AtomicInteger SERVED = new AtomicInteger();

    private ExhaustedPool() {}

    public static void main(String... none) throws Exception {
        var config = new HikariConfig();
        config.setDataSource(database());
        config.setMaximumPoolSize(3);
        config.setConnectionTimeout(600_000);
        try (var pool = new HikariDataSource(config);
                ExecutorService executor =
                        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("order-", 0).factory())) {
            for (int order = 0; order < 40; order++) {
                executor.submit(() -> save(pool));
            }
            Standing.until(() -> BEGUN.get() == 40 && SERVED.get() == 3
                    && pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 37);
            Standing.still();
        }
    }

    private static Void save(DataSource pool) throws SQLException, InterruptedException {
        BEGUN.incrementAndGet();
        try (Connection connection = pool.getConnection()) {
            SERVED.incrementAndGet();
            callOtherService();
        }
        return null;
    }

    private static void callOtherService() throws InterruptedException {
        NEVER.await();
    }

    private static DataSource database() {
        return proxy(DataSource.class);
    }

    /** Answers every question as a connection that works would. */
    private static <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Class<?> answer = method.getReturnType();
            return method.getName().equals("isValid") ? true
                    : answer == boolean.class ? (Object) false
                    : answer == int.class ? (Object) 0
                    : answer == String.class ? ""
                    : answer.isInterface() ? proxy(answer) : null;
        }));
    }
}
