package loomshowcase.diagnose.dump;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import loomshowcase.diagnose.dump.read.DumpReader;

/** Dumps for tests. */
public final class SampleDumps {

    /** The releases of which there are dumps. */
    public static final List<Integer> JDKS = List.of(21, 25, 26, 27, 28);

    private static final Map<Integer, Map<String, byte[]>> READ = new ConcurrentHashMap<>();

    private SampleDumps() {}

    /** All dumps of a JDK by their names. */
    public static Map<String, byte[]> ofJdk(int feature) {
        return READ.computeIfAbsent(feature, SampleDumps::read);
    }

    public static byte[] of(int feature, String name) {
        byte[] dump = ofJdk(feature).get(name);
        if (dump == null) {
            throw new IllegalArgumentException("There is no " + name + " of JDK " + feature);
        }
        return dump;
    }

    /** The report on some dumps of one process. */
    public static DumpReport report(int feature, String... names) throws IOException {
        var reader = new DumpReader();
        for (String name : names) {
            reader.read(name, new ByteArrayInputStream(of(feature, name)));
        }
        return DumpReport.of(reader).getFirst();
    }

    /** The first line of the report, before it is wrapped. */
    public static String answer(int feature, String... names) throws IOException {
        return report(feature, names).findings().getFirst().sentence();
    }

    private static Map<String, byte[]> read(int feature) {
        var dumps = new TreeMap<String, byte[]>();
        try (InputStream packed = SampleDumps.class.getResourceAsStream("jdk" + feature + ".zip");
                var zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                dumps.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return dumps;
    }
}
