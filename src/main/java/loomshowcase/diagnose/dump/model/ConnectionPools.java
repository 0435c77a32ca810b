package loomshowcase.diagnose.dump.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods in which the usual connection pools let a thread wait. */
final class ConnectionPools {

    /** Those of databases, then of HTTP clients and others. A method of {@code *} stands for all of the class. */
    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            Map.entry("com.zaxxer.hikari.pool.HikariPool", Set.of("getConnection")),
            Map.entry("org.apache.commons.pool2.impl.GenericObjectPool", Set.of("borrowObject")),
            Map.entry("org.apache.commons.pool2.impl.GenericKeyedObjectPool", Set.of("borrowObject")),
            Map.entry("org.apache.commons.pool.impl.GenericObjectPool", Set.of("borrowObject")),
            Map.entry("org.apache.tomcat.jdbc.pool.ConnectionPool", Set.of("getConnection", "borrowConnection")),
            Map.entry("org.apache.tomcat.dbcp.pool2.impl.GenericObjectPool", Set.of("borrowObject")),
            Map.entry("com.mchange.v2.resourcepool.BasicResourcePool", Set.of("checkoutResource")),
            Map.entry("io.agroal.pool.ConnectionPool", Set.of("getConnection")),
            Map.entry("com.alibaba.druid.pool.DruidDataSource", Set.of("getConnection", "getConnectionInternal")),
            Map.entry("oracle.ucp.common.UniversalConnectionPoolImpl", Set.of("borrowConnection")),
            Map.entry(
                    "org.jboss.jca.core.connectionmanager.pool.mcp.SemaphoreConcurrentLinkedDequeManagedConnectionPool",
                    Set.of("getConnection")),
            Map.entry("org.apache.http.pool.AbstractConnPool", Set.of("*")),
            Map.entry("org.apache.hc.core5.pool.StrictConnPool", Set.of("*")),
            Map.entry("org.apache.hc.core5.pool.LaxConnPool", Set.of("*")),
            Map.entry("org.apache.http.impl.conn.PoolingHttpClientConnectionManager", Set.of("leaseConnection")),
            Map.entry("org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager", Set.of("lease", "get")),
            Map.entry("redis.clients.jedis.util.Pool", Set.of("getResource")),
            Map.entry("com.mongodb.internal.connection.DefaultConnectionPool", Set.of("get")),
            Map.entry("com.mongodb.internal.connection.ConcurrentPool", Set.of("get")));

    private ConnectionPools() {}

    /** The frame in which a stack waits for a pool: the last that the application called. */
    static Optional<Frame> frameIn(List<Frame> frames) {
        return frames.stream().filter(ConnectionPools::isOne).reduce((upper, lower) -> lower);
    }

    private static boolean isOne(Frame frame) {
        Set<String> methods = BY_TYPE.get(frame.outerType());
        return methods != null && (methods.contains(frame.method()) || methods.contains("*"));
    }
}
