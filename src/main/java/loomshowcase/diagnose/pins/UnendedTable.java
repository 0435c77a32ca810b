package loomshowcase.diagnose.pins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.PinKind;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Prose;

/** The pins that had not ended, those at one place together. */
final class UnendedTable {

    private static final int MOST_IDS = 5;

    private final Prose prose;
    private final int top;

    private record Key(PinKind kind, HeldCarrier.Use use, String waitsIn, String holder, String place,
            List<String> callers) {}

    UnendedTable(Prose prose, int top) {
        this.prose = prose;
        this.top = top;
    }

    List<String> lines(List<UnendedPin> pins) {
        Map<Key, List<UnendedPin>> places = new LinkedHashMap<>();
        pins.forEach(pin -> places.computeIfAbsent(
                new Key(pin.kind(), pin.use(), pin.waitsIn(), pin.holder(), pin.place(), pin.callers()),
                key -> new ArrayList<>())
                .add(pin));
        var lines = new ArrayList<>(List.of("Pins that had not ended"));
        places.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
                .limit(top).forEach(place -> place(place.getKey(), place.getValue(), lines));
        if (places.size() > top) {
            lines.add("  … and %s more; --top %s shows them".formatted(Counts.of(places.size() - top, "place"),
                    places.size()));
        }
        return lines;
    }

    private void place(Key key, List<UnendedPin> pins, List<String> lines) {
        String ids = pins.stream().limit(MOST_IDS).map(pin -> "#" + pin.thread()).reduce((a, b) -> a + ", " + b)
                .orElseThrow() + (pins.size() > MOST_IDS ? ", …" : "");
        String time = pins.stream().map(UnendedPin::atLeastNanos).allMatch(nanos -> nanos != null)
                ? ", for at least "
                        + Digits.ofNanos(pins.stream().mapToLong(UnendedPin::atLeastNanos).min().getAsLong())
                : "";
        lines.addAll(
                Prose.hanging("  - ", "%s (%s)%s: %s".formatted(Counts.of(pins.size(), "virtual thread"), ids, time,
                        what(key)), prose.width()));
        if (key.place() != null) {
            lines.addAll(new CallPath(prose, "    ").lines(key.place(), key.callers()));
        }
    }

    private static String what(Key key) {
        if (key.place() == null && key.waitsIn() == null) {
            return "where is unknown; recordings of JDK 25 and newer have the stacks of such threads";
        }
        if (key.use() != null) {
            return "in native code, " + key.use();
        }
        String why = switch (key.kind()) {
            case UNKNOWN -> "on its carrier";
            case AWAITED_INITIALIZER -> "waits for the initialiser of " + FrameNames.fitting(key.holder(), 60);
            default -> key.kind() + (key.holder() == null ? "" : ", " + FrameNames.fitting(key.holder(), 60));
        };
        return key.waitsIn() == null ? why : why + ", waits in " + FrameNames.fitting(key.waitsIn(), 60);
    }
}
