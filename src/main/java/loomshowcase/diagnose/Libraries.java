package loomshowcase.diagnose;

import java.util.List;

/** Tells the application's code from that of libraries. Nothing on a stack says it, so well-known libraries are listed. */
public final class Libraries {

    private static final List<String> PACKAGES = List.of(
            "akka.", "ch.qos.logback.", "clojure.", "co.elastic.", "com.alibaba.druid.", "com.amazonaws.", "com.azure.",
            "com.datastax.", "com.fasterxml.", "com.github.benmanes.", "com.google.common.", "com.google.inject.",
            "com.google.protobuf.", "com.hazelcast.", "com.ibm.db2.", "com.mchange.", "com.microsoft.sqlserver.",
            "com.mongodb.", "com.mysql.", "com.rabbitmq.", "com.squareup.", "com.typesafe.", "com.zaxxer.", "feign.",
            "freemarker.", "groovy.", "io.grpc.", "io.helidon.", "io.lettuce.", "io.micrometer.", "io.micronaut.",
            "io.netty.", "io.opentelemetry.", "io.prometheus.", "io.quarkus.", "io.reactivex.", "io.smallrye.",
            "io.undertow.", "io.vertx.", "jakarta.", "javassist.", "kotlin.", "kotlinx.", "liquibase.",
            "net.bytebuddy.", "net.logstash.", "okhttp3.", "okio.", "oracle.", "org.apache.", "org.aspectj.",
            "org.bouncycastle.", "org.bson.", "org.codehaus.", "org.eclipse.", "org.ehcache.", "org.elasticsearch.",
            "org.flywaydb.", "org.glassfish.", "org.h2.", "org.hibernate.", "org.hsqldb.", "org.infinispan.",
            "org.jboss.", "org.jetbrains.", "org.jooq.", "org.junit.", "org.mariadb.", "org.mockito.", "org.mybatis.",
            "org.postgresql.", "org.quartz.", "org.reactivestreams.", "org.redisson.", "org.slf4j.",
            "org.springframework.", "org.sqlite.", "org.thymeleaf.", "org.wildfly.", "reactor.", "redis.clients.",
            "retrofit2.", "scala.", "software.amazon.");

    /** In names of classes that libraries generate beside those of the application. */
    private static final List<String> GENERATED = List.of("$$SpringCGLIB$$", "$$EnhancerBy", "$$FastClass", "$Proxy",
            "_Subclass.", "_ClientProxy.", "$HibernateProxy$");

    private Libraries() {}

    /**
     * Whether a frame is of the application: neither of the JDK, nor of a library that is known here.
     *
     * @param frame as {@link FrameNames} has it
     */
    public static boolean isOfApplication(String frame) {
        return FrameNames.isOfUser(frame) && PACKAGES.stream().noneMatch(frame::startsWith)
                && GENERATED.stream().noneMatch(frame::contains);
    }

    /** The first two parts of a frame's package, such as {@code org.hibernate}. */
    public static String nameOf(String frame) {
        String[] parts = frame.split("\\.", 3);
        return parts.length < 3 ? parts[0] : parts[0] + "." + parts[1];
    }
}
