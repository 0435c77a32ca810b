package loomshowcase.compare.report;

import java.util.List;

/**
 * What is said first of some rows.
 *
 * @param verdicts          what they show, at least one
 * @param howSure           what it is from
 * @param whatWouldChangeIt what was not measured, and may decide otherwise
 */
record Answer(List<Verdict> verdicts, String howSure, String whatWouldChangeIt) {

    Answer {
        verdicts = List.copyOf(verdicts);
    }

    /** @param about what the sentences are about, such as a workload */
    record Verdict(String about, List<String> sentences) {}
}
