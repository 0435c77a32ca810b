package loomshowcase.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import loomshowcase.catalogue.FormCode;

/**
 * A recorded run of a form, as it is kept.
 *
 * @param form  its key, as in {@link IdeaPage.FormPage}
 * @param jdk   version of the JDK, such as {@code 25.0.3}
 * @param on    the day, such as {@code 2026-11-29}; {@code null} if it is not known
 * @param code  tells the code that ran from any other: see {@link #mark}
 * @param first number of the first line of that code in its file
 * @param lines of its standard output
 * @param end   {@code null} if it printed what the form of this kind printed on JDK 25, times and ids apart; then only
 *              {@code form} and {@code jdk} are kept
 */
public record RecordedRun(String form, String jdk, String on, String code, Integer first, List<TimedLine> lines,
        RunEnd end) {

    /** Sixteen digits say enough: nobody makes two programs alike on purpose. */
    private static final int DIGITS = 16;

    /** One of which only is kept that it was like that on JDK 25. */
    public static RecordedRun alike(String form, String jdk) {
        return new RecordedRun(form, jdk, null, null, null, null, null);
    }

    /** The feature release. */
    public int feature() {
        return Integer.parseInt(jdk.replaceFirst("\\D.*", ""));
    }

    /** Whether it is kept whole. */
    public boolean whole() {
        return end != null;
    }

    /** What stands for the code of a form: the first digits of its SHA-256. The comment above the class is no part of it. */
    public static String mark(FormCode code) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", code.lines()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
