import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.StreamSupport;
import loomshowcase.lib.jackson.databind.JsonNode;
import loomshowcase.lib.jackson.databind.ObjectMapper;

/**
 * Checks an exported file of {@code pools} against what the recorded program counted, and prints it as a row of a table.
 *
 * <p>Arguments: the file, the load, how long its waits are in milliseconds, the answer that is right ({@code virtual} if the
 * program runs on virtual threads), and the line that the program printed: {@code expected NAME TASKS THREADS (WHY)}. The busy
 * threads must be those that the pool itself said to be at work. The tasks are fewer: what the server does around its own call of
 * the program's code is no task.
 */
public class CheckPools {

    private static final double TOLERANCE = 0.1;

    public static void main(String[] arguments) throws IOException {
        JsonNode report = new ObjectMapper().readTree(new File(arguments[0]));
        String answer = arguments[3];
        String[] expected = arguments[4].split(" ", 5);
        double tasks = Double.parseDouble(expected[2]);
        double counted = Double.parseDouble(expected[3]);
        JsonNode pool = StreamSupport.stream(report.path("pools").spliterator(), false)
                .filter(each -> each.path("name").asText().startsWith(expected[1])).findFirst()
                .orElse(new ObjectMapper().createObjectNode());
        double busy = pool.path("meanBusy").asDouble();
        boolean isVirtual = report.at("/virtual/carriers").asInt() + report.at("/virtual/waits").asInt() > 0;
        String settings = report.path("settings").get(0).path("thresholdNanos").asLong() == 0 ? "advised" : "default";
        // From JDK 25 on, the default settings record samples of waits at sockets, which allow no more.
        boolean isSampled =
                settings.equals("default") && report.at("/jvm/feature").asInt() >= 25 && answer.equals("gains");
        String told = pool.path("answer").asText();
        boolean isRight = answer.equals("virtual") ? isVirtual && busy < 1
                : !isVirtual && (told.equals(answer) || isSampled && told.equals("likely gains"))
                        && Math.abs(busy - counted) <= TOLERANCE * counted;
        System.out.printf(Locale.ROOT, "| %s | JDK %s | %s | %s ms | %.1f | %s | %s | %s%s |%n", arguments[1],
                report.at("/jvm/feature").asText(), settings, arguments[2], tasks,
                answer.equals("virtual") ? "none" : String.format(Locale.ROOT, "%.1f", counted),
                answer.equals("virtual") ? "none" : String.format(Locale.ROOT, "%.1f (%+d %%)", busy,
                        Math.round(100 * (busy / counted - 1))),
                answer.equals("virtual") ? "runs on virtual threads already" : pool.path("verdict").asText(),
                isRight ? "" : Math.abs(busy - counted) > TOLERANCE * counted ? " **more than 10 % off**"
                        : " **another answer**");
        System.exit(isRight ? 0 : 1);
    }
}
