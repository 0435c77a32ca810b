package loomshowcase.compare.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.workload.Parameters;

/**
 * What a fork is told to do.
 *
 * @param model      the thread model's id
 * @param workload   the workload's id
 * @param parameters the workload's settings
 * @param size       of each run
 * @param fork       which of the cell's forks it is, from 0
 * @param warmUps    runs that count in no figure, done first
 * @param runs       runs that count
 * @param report     the file to report to
 * @param forkedAt   when the parent started the fork
 */
record CellSpec(
        String model, String workload, Parameters parameters, Size size, int fork, int warmUps, int runs,
        Path report, Instant forkedAt) {

    void writeTo(DataOutput out) throws IOException {
        out.writeUTF(model);
        out.writeUTF(workload);
        out.writeInt(parameters.values().size());
        for (Map.Entry<String, String> setting : parameters.values().entrySet()) {
            out.writeUTF(setting.getKey());
            out.writeUTF(setting.getValue());
        }
        out.writeInt(size.tasks());
        out.writeInt(size.poolSize());
        out.writeInt(size.limit());
        out.writeInt(fork);
        out.writeInt(warmUps);
        out.writeInt(runs);
        out.writeUTF(report.toString());
        out.writeLong(forkedAt.getEpochSecond());
        out.writeInt(forkedAt.getNano());
    }

    static CellSpec readFrom(DataInput in) throws IOException {
        String model = in.readUTF();
        String workload = in.readUTF();
        var settings = new TreeMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            settings.put(in.readUTF(), in.readUTF());
        }
        return new CellSpec(model, workload, new Parameters(settings),
                new Size(in.readInt(), in.readInt(), in.readInt()), in.readInt(), in.readInt(), in.readInt(),
                Path.of(in.readUTF()), Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }
}
