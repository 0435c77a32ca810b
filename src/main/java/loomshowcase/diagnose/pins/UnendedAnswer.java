package loomshowcase.diagnose.pins;

import java.util.List;
import java.util.Objects;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.PinKind;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;

/**
 * What is said of the virtual threads that held their carriers when a recording ended: how many, where, how long, and how
 * sure it is that they waited.
 *
 * @param pins     at least one
 * @param carriers how many carriers the last thread dump shows
 * @param atTheEnd when that was
 */
record UnendedAnswer(List<UnendedPin> pins, int carriers, String atTheEnd) {

    static final int LONGEST_PLACE = 60;

    String text() {
        boolean isOne = pins.size() == 1;
        String time = howLong();
        if (!pins.stream().allMatch(UnendedPin::certain)) {
            return "Pinned or computing %s: %s by %s, %s. %s pinned or computed; the recording does not show which."
                    .formatted(atTheEnd, held(pins.size()), isOne ? "a virtual thread" : "virtual threads", time,
                            isOne ? "It was" : "They were");
        }
        boolean noneLeft = pins.size() >= carriers && pins.stream().allMatch(pin -> pin.use() == null);
        boolean isTimed = pins.stream().noneMatch(pin -> pin.atLeastNanos() == null);
        String verdict = noneLeft ? isTimed ? "Stands still" : "All carriers held" : "Carriers held";
        String other = noneLeft ? " No other virtual thread had a carrier %s.".formatted(
                isTimed ? "in that time" : "at that moment") : "";
        if (pins.stream().anyMatch(pin -> pin.use() == null && pin.place() == null)) {
            return "%s %s: %s by %s that waited, %s.%s This recording cannot show where or why. %s".formatted(verdict,
                    atTheEnd, held(pins.size()), isOne ? "a virtual thread" : "virtual threads", time, other,
                    basis());
        }
        long inNativeCode = pins.stream().filter(pin -> pin.use() != null).count();
        String how = inNativeCode == 0 ? isOne ? "that was pinned" : "that were pinned"
                : inNativeCode == pins.size() ? "in native code" : "that were pinned or in native code";
        return "%s %s: %s by %s %s%s, %s.%s".formatted(verdict, atTheEnd, held(pins.size()),
                isOne ? "a virtual thread" : "virtual threads", how, where(), time, other);
    }

    /** How it is known without a stack that threads waited. */
    private String basis() {
        boolean isTimed = pins.stream().noneMatch(pin -> pin.atLeastNanos() == null);
        return "That the threads waited, and did not compute, is inferred: " + (isTimed
                ? "their carriers used no processor time between thread dumps."
                : "the JVM used little processor time before the last thread dump.");
    }

    /** {@code , by class loading in shop.Plugins.load:44}, if all of them are at one place. */
    private String where() {
        UnendedPin first = pins.getFirst();
        boolean alike = pins.stream().allMatch(pin -> pin.kind() == first.kind() && pin.use() == first.use()
                && Objects.equals(pin.place(), first.place()));
        if (!alike || first.place() == null) {
            return "";
        }
        String by = first.use() != null || first.kind() == PinKind.UNKNOWN ? "" : ", by " + first.kind();
        return by + ", in " + FrameNames.fitting(first.place(), LONGEST_PLACE);
    }

    private String held(int pinned) {
        int all = Math.max(carriers, pinned);
        return pinned < all
                ? "%s of %s carriers %s held".formatted(Counts.text(pinned), Counts.text(all),
                        pinned == 1 ? "was" : "were")
                : carriers(all) + (all == 1 ? " was held" : " were held");
    }

    /** {@code the only carrier}, {@code both carriers}, {@code all 4 carriers}. */
    static String carriers(int all) {
        return all == 1 ? "the only carrier" : all == 2 ? "both carriers"
                : "all %s carriers".formatted(Counts.text(all));
    }

    private String howLong() {
        List<Long> told = pins.stream().map(UnendedPin::atLeastNanos).filter(nanos -> nanos != null).sorted().toList();
        if (told.isEmpty()) {
            return "for an unknown time";
        }
        String least = "for at least " + Digits.ofNanos(told.getFirst());
        return told.size() == pins.size() ? least
                : "%s of them %s, the others for an unknown time".formatted(Counts.text(told.size()), least);
    }
}
