package loomshowcase.compare.workload.download;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;

/** Why there is no trusted connection, and what to do about it. */
final class NoTls {

    private static final String KIND = "no TLS";
    private static final String TRUST_STORE =
            "--jvm-option=-Djavax.net.ssl.trustStore=FILE names a trust store that has it";

    private NoTls() {}

    static DownloadFailed failure(URI address, Throwable thrown) {
        String host = address.getRawAuthority();
        return new DownloadFailed(KIND, "there is no trusted connection to %s: %s".formatted(host, why(thrown)),
                thrown);
    }

    /** The trust store that the JVM was told to use cannot be used, whatever the address. */
    static DownloadFailed unusable(Throwable thrown) {
        return new DownloadFailed(KIND, "this JVM cannot use its trust store: " + ClientExceptions.words(last(thrown))
                + "; look at javax.net.ssl.trustStore and its password", thrown);
    }

    private static String why(Throwable thrown) {
        String store = System.getProperty("javax.net.ssl.trustStore", "NONE");
        if (!store.equals("NONE") && !Files.exists(Path.of(store))) {
            return "this JVM trusts nobody, since its trust store " + store + " does not exist";
        }
        if (has(thrown, InvalidAlgorithmParameterException.class)) {
            return "the trust store of this JVM is empty or not there; look at javax.net.ssl.trustStore";
        }
        if (has(thrown, CertificateExpiredException.class) || has(thrown, CertificateNotYetValidException.class)) {
            return "its certificate is not valid today";
        }
        if (has(thrown, CertPathBuilderException.class) || has(thrown, CertPathValidatorException.class)) {
            return "this JVM does not trust its certificate; " + TRUST_STORE;
        }
        if (has(thrown, CertificateException.class)) {
            return "its certificate is another host's: " + ClientExceptions.words(last(thrown));
        }
        if (ClientExceptions.words(thrown).matches(".*(?i:unrecognized) SSL message.*")) {
            return "it does not speak TLS; is the address one of http?";
        }
        return ClientExceptions.words(last(thrown));
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static Throwable last(Throwable thrown) {
        return causes(thrown).reduce((first, second) -> second).orElseThrow();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
