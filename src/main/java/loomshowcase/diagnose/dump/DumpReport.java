package loomshowcase.diagnose.dump;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.diagnose.dump.finding.CannotShow;
import loomshowcase.diagnose.dump.finding.DumpedProcess;
import loomshowcase.diagnose.dump.finding.Finding;
import loomshowcase.diagnose.dump.finding.Findings;
import loomshowcase.diagnose.dump.finding.Situation;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.diagnose.dump.read.DumpReader;

/**
 * What the dumps of a process say.
 *
 * @param situation  what was dumped
 * @param findings   the answer first; at least one
 * @param cannotShow what these dumps do not show, and how to get it
 */
public record DumpReport(Situation situation, List<Finding> findings, List<String> cannotShow) {

    public DumpReport {
        findings = List.copyOf(findings);
        cannotShow = List.copyOf(cannotShow);
    }

    /** A report on each process, in the order in which the files were read. */
    public static List<DumpReport> of(DumpReader read) {
        var reports = new ArrayList<DumpReport>();
        for (DumpedProcess process : DumpedProcess.of(read.dumps(), read.schedulers())) {
            Situation situation = Situation.of(process);
            List<Finding> findings = Findings.of(situation);
            reports.add(new DumpReport(situation, findings, CannotShow.sentences(situation, findings)));
        }
        return reports;
    }

    /** Every dump of the process, those of {@code Thread.print} beside others included. */
    public List<ThreadDump> dumps() {
        var dumps = new ArrayList<ThreadDump>();
        situation.process().moments().forEach(moment -> {
            dumps.add(moment.dump());
            if (moment.print() != null && moment.print() != moment.dump()) {
                dumps.add(moment.print());
            }
        });
        return dumps;
    }

    /** Whether all dumps are whole. */
    public boolean isWhole() {
        return dumps().stream().allMatch(dump -> dump.damage() == null);
    }
}
