/**
 * Recordings that were made once on each JDK, small ones that the tests make, and damaged ones.
 *
 * <p>The committed recordings, {@code src/test/resources/loomshowcase/diagnose/pins/jdk*.jfr.gz}, were made by the JDK
 * of their name, after {@code mvn package}, with
 *
 * <pre>
 * java -Djdk.reflect.useNativeAccessorOnly=true -XX:StartFlightRecording:filename=target/whole.jfr \
 *     -cp target/test-classes loomshowcase.pins.RecordedPins
 * jfr scrub --include-events 'jdk.VirtualThread*,jdk.JavaMonitor*,jdk.JVMInformation,jdk.ActiveSetting' \
 *     target/whole.jfr target/jdk25.jfr
 * gzip -9n target/jdk25.jfr
 * </pre>
 *
 * <p>{@code logging21}, {@code selectors21} and {@code loading25} were made in the same way of
 * {@code loomshowcase.pins.StandStill}, with its argument in their names, and ended with SIGTERM after some seconds.
 * They and {@code synchronized} keep {@code jdk.ThreadDump}, {@code jdk.CPUInformation}, {@code jdk.CPULoad},
 * {@code jdk.InitialSystemProperty} and {@code jdk.NativeMethodSample} too. {@code async-profiler} was made by async-profiler
 * 4.1 (event {@code itimer}) on JDK 25.
 *
 * <p>{@code synchronized.jfr.gz} is the recording for the output in {@code README.md} and {@code docs/pins.md}, which show
 * the command. JDK 21 recorded it, and it was scrubbed and packed in the same way.
 */
package loomshowcase.diagnose.pins;
