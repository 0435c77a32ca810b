package loomshowcase.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Configuration;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/**
 * Records itself: 1.2 million real pins of one virtual thread, from call stacks of 16 depths, among 3.6 million other
 * events. On JDK 21 {@code synchronized} pins, later a class initialiser.
 */
final class ManyPins {

    static final int PINS = 1_200_000;
    static final int OTHERS_PER_PIN = 3;

    private ManyPins() {}

    @Name("loomshowcase.Plain")
    @StackTrace(false)
    private static final class Plain extends Event {
        private int number;
    }

    @Name("loomshowcase.WithStack")
    private static final class WithStack extends Event {}

    private static final class InInitializer {
        static {
            pinAll();
        }

        static void touch() {}
    }

    /** @param arguments the file to record to */
    public static void main(String... arguments) throws IOException, ParseException, InterruptedException {
        try (var recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO).withStackTrace();
            recording.setDestination(Path.of(arguments[0]));
            recording.start();
            Thread.ofVirtual().start(() -> {
                if (Runtime.version().feature() < 24) {
                    synchronized (ManyPins.class) {
                        pinAll();
                    }
                } else {
                    InInitializer.touch();
                }
            }).join();
        }
    }

    private static void pinAll() {
        for (int pin = 0; pin < PINS; pin++) {
            parkBelow(pin % 16);
            new WithStack().commit();
            for (int other = 1; other < OTHERS_PER_PIN; other++) {
                var plain = new Plain();
                plain.number = other;
                plain.commit();
            }
        }
    }

    private static void parkBelow(int frames) {
        if (frames > 0) {
            parkBelow(frames - 1);
        } else {
            LockSupport.parkNanos(1);
        }
    }
}
