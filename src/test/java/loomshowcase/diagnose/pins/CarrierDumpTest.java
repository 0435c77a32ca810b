package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import loomshowcase.diagnose.PinKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code Thread.print}, of which a recording has the output, says of the carriers. */
@DisplayName("pins that had not ended, by the text of a dump")
class CarrierDumpTest {

    @Test
    void lastedAtLeastAsLongAsTheCarrierUsedNoCpuBetweenTwoDumps() {
        CarrierDump.Mounted first = mounted("5.75ms", 26);

        assertThat(mounted("5.75ms", 26).hasNotMovedSince(first)).isTrue();
        assertThat(mounted("5.76ms", 26).hasNotMovedSince(first)).isFalse();
        assertThat(mounted("5.75ms", 27).hasNotMovedSince(first)).isFalse();
    }

    @Test
    void areNoThreadsThatCompute() {
        CarrierDump dump =
                dump("""
                        "ForkJoinPool-1-worker-1" #28 [7] daemon prio=5 os_prio=0 cpu=9000.08ms elapsed=16.41s tid=0x01  [0x02]
                           Carrying virtual thread #27
                        \tat jdk.internal.vm.Continuation.run(java.base@25.0.3/Continuation.java:251)
                           Mounted virtual thread #27
                        \tat shop.Prices.compute(Prices.java:7)
                        \tat java.lang.VirtualThread.run(java.base@25.0.3/VirtualThread.java:460)

                        "ForkJoinPool-1-worker-2" #29 [8] daemon prio=5 os_prio=0 cpu=1.08ms elapsed=16.41s tid=0x03  [0x04]
                           Carrying virtual thread #30
                        \tat jdk.internal.vm.Continuation.run(java.base@25.0.3/Continuation.java:251)
                           Mounted virtual thread #30
                        \tat shop.Orders.load(Orders.java:3)
                        \t- waiting on the Class initialization monitor for shop.Prices

                        "ForkJoinPool-1-worker-3" #31 [9] daemon prio=5 os_prio=0 cpu=1.08ms elapsed=16.41s tid=0x05 nid=9 waiting
                        """);

        assertThat(dump.carriers()).isEqualTo(3);
        assertThat(dump.mounted()).extracting(CarrierDump.Mounted::waits).containsExactly(false, true);
        assertThat(dump.mounted().getLast().initialized()).isEqualTo("shop.Prices");
        assertThat(dump.mounted().getFirst().frames()).first()
                .isEqualTo(new StackFrame("shop.Prices", "compute", 7, false, false, false));
    }

    @Test
    @DisplayName("are blamed on the class initialiser, not on the monitor at which it waits")
    void areBlamedOnTheInitialiserThatWaitsAtAMonitor() {
        var pins = new UnendedPins();
        pins.add(dump("""
                "ForkJoinPool-1-worker-1" #24 [7] daemon prio=5 os_prio=0 cpu=1.08ms elapsed=16.41s tid=0x01  [0x02]
                   Carrying virtual thread #23
                \tat jdk.internal.vm.Continuation.run(java.base@25.0.3/Continuation.java:251)
                   Mounted virtual thread #23
                \tat shop.Prices.<clinit>(Prices.java:2)
                \t- waiting to lock <0x03> (a java.lang.Object)
                \tat shop.Orders.load(Orders.java:6)

                "ForkJoinPool-1-worker-2" #26 [8] daemon prio=5 os_prio=0 cpu=1.08ms elapsed=16.41s tid=0x04  [0x05]
                   Carrying virtual thread #25
                \tat jdk.internal.vm.Continuation.run(java.base@25.0.3/Continuation.java:251)
                   Mounted virtual thread #25
                \tat java.lang.Object.wait0(java.base@25.0.3/Native Method)
                \t- waiting on <0x06> (a java.lang.Object)
                \tat java.lang.Object.wait(java.base@25.0.3/Object.java:389)
                \tat shop.Rates.<clinit>(Rates.java:3)
                \t- locked <0x06> (a java.lang.Object)
                \tat shop.Orders.load(Orders.java:7)
                """));

        assertThat(pins.pins(2, new HeldCarriers())).hasSize(2)
                .allSatisfy(pin -> assertThat(pin.kind()).isEqualTo(PinKind.CLASS_INITIALIZER));
    }

    private static CarrierDump.Mounted mounted(String cpu, long thread) {
        return dump("""
                "ForkJoinPool-1-worker-1" #24 [7] daemon prio=5 os_prio=0 cpu=%s elapsed=60.02s tid=0x01  [0x02]
                   Carrying virtual thread #%d
                \tat jdk.internal.vm.Continuation.run(java.base@21.0.13.1/Continuation.java:248)
                """.formatted(cpu, thread)).mounted().getFirst();
    }

    private static CarrierDump dump(String text) {
        return CarrierDump.of(Instant.EPOCH, text);
    }
}
