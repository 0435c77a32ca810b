package loomshowcase.compare.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * @param runs       runs that count; 0 for a rehearsal, in which the workload is made ready and nothing else
 * @param weigh      whether it holds the tasks to see what they take in memory, and does no run
 * @param report     the file to report to
 * @param forkedAt   when the parent started the fork
 */
public record CellSpec(
        String model, String workload, Parameters parameters, Size size, int fork, int warmUps, int runs,
        boolean weigh, Path report, Instant forkedAt) {

    public void writeTo(DataOutput out) throws IOException {
        out.writeUTF(model);
        out.writeUTF(workload);
        out.writeInt(parameters.values().size());
        for (Map.Entry<String, String> setting : parameters.values().entrySet()) {
            out.writeUTF(setting.getKey());
            writeText(out, setting.getValue());
        }
        out.writeInt(size.tasks());
        out.writeInt(size.poolSize());
        out.writeInt(size.limit());
        out.writeInt(fork);
        out.writeInt(warmUps);
        out.writeInt(runs);
        out.writeBoolean(weigh);
        out.writeUTF(report.toString());
        out.writeLong(forkedAt.getEpochSecond());
        out.writeInt(forkedAt.getNano());
    }

    static CellSpec readFrom(DataInput in) throws IOException {
        String model = in.readUTF();
        String workload = in.readUTF();
        var settings = new TreeMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            settings.put(in.readUTF(), readText(in));
        }
        return new CellSpec(model, workload, new Parameters(settings),
                new Size(in.readInt(), in.readInt(), in.readInt()), in.readInt(), in.readInt(), in.readInt(),
                in.readBoolean(), Path.of(in.readUTF()), Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }

    /** Any length: a class path may be longer than the 64 kB of {@link DataOutput#writeUTF}. */
    private static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
