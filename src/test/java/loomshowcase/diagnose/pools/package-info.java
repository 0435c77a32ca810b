/**
 * Recordings of pools that were made once on each JDK, and small ones that the tests make.
 *
 * <p>The committed recordings, {@code src/test/resources/loomshowcase/diagnose/pools/*.jfr.gz}, were made with
 *
 * <pre>
 * javac --release 17 -d target/pools src/test/java/loomshowcase/pools/*.java
 * java -XX:StartFlightRecording:filename=target/whole.jfr -cp target/pools loomshowcase.pools.RecordedPools 3000
 * jfr scrub --include-events 'jdk.ThreadPark,jdk.ThreadSleep,jdk.JavaMonitor*,jdk.Socket*,jdk.File*,jdk.ThreadStart,\
 * jdk.ThreadEnd,jdk.ThreadDump,jdk.ThreadCPULoad,jdk.CPULoad,jdk.CPUInformation,jdk.ContainerConfiguration,\
 * jdk.ExecutionSample,jdk.ObjectAllocationSample,jdk.JVMInformation,jdk.ActiveSetting' target/whole.jfr target/jdk25.jfr
 * gzip -9n target/jdk25.jfr
 * </pre>
 *
 * <p>{@code jdk17}, {@code jdk21} and {@code jdk25} were made by the JDK of their name with its default settings;
 * {@code everything} by JDK 25 with the settings that {@code pools} advises. {@code running} was made by JDK 21, and
 * covers two seconds out of twenty: {@code jcmd PID JFR.start}, then {@code JFR.stop}.
 */
package loomshowcase.diagnose.pools;
