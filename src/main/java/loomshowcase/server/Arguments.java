package loomshowcase.server;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server is told when it is started.
 *
 * @param port  the port, or 0 for any that is free
 * @param delay how long each picture is held back
 * @param count how many different pictures there are
 */
record Arguments(int port, Duration delay, int count) {
    private static final Pattern PLAIN = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");
    private static final int LAST_PORT = 65_535;
    private static final Duration LONGEST = Duration.ofHours(1);

    /** @throws IllegalArgumentException if they do not make sense; the message is for the user */
    static Arguments parse(String... words) {
        var arguments = new Arguments(0, Duration.ofMillis(200), Drafts.ALL.size());
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " needs a value");
            }
            arguments = arguments.with(words[i], words[i + 1]);
        }
        return arguments;
    }

    private Arguments with(String name, String value) {
        return switch (name) {
            case "--port" -> new Arguments(number(name, value, 0, LAST_PORT), delay, count);
            case "--delay" -> new Arguments(port, duration(name, value), count);
            case "--count" -> new Arguments(port, delay, number(name, value, 1, Drafts.ALL.size()));
            default -> throw new IllegalArgumentException(
                    "unknown option '" + name + "'; there are --port, --delay and --count");
        };
    }

    private static int number(String name, String value, int least, int most) {
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                name + " must be a whole number from " + least + " to " + most + ", not '" + value + "'");
    }

    private static Duration duration(String name, String value) {
        Duration duration = parse(value);
        if (duration == null || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " must be a duration of at most an hour such as 250ms, 1.5s or PT0.2S, not '" + value + "'");
        }
        return duration;
    }

    /** The duration, or {@code null} if {@code value} is none. */
    private static Duration parse(String value) {
        Matcher plain = PLAIN.matcher(value);
        try {
            if (plain.matches()) {
                int digits = plain.group(2).equals("ms") ? 6 : 9;
                return Duration.ofNanos(new BigDecimal(plain.group(1)).movePointRight(digits).longValueExact());
            }
            return Duration.parse(value);
        } catch (ArithmeticException | DateTimeParseException e) {
            return null;
        }
    }
}
