package loomshowcase.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.model.ThreadModels;
import org.junit.jupiter.api.Test;

class PlatformThreadCapTest {

    @Test
    void staysBelowHalfOfTheLowestLimit() {
        assertThat(PlatformThreadCap.of(Map.of("pid_max", 32_768L, "ulimit -u", 600L)))
                .isEqualTo(new PlatformThreadCap(300, "half of ulimit -u"));
    }

    @Test
    void isTwentyThousandWhereNothingIsLower() {
        assertThat(PlatformThreadCap.of(Map.of("pid_max", 4_194_304L)).threads()).isEqualTo(20_000);
        assertThat(PlatformThreadCap.of(Map.of()).threads()).isEqualTo(20_000);
    }

    @Test
    void refusesAModelThatNeedsMoreAndSaysWhy() {
        var cap = PlatformThreadCap.setByUser(1_000);
        var tenThousand = new Size(10_000, 200);
        assertThat(cap.refuses(model("platform"), tenThousand))
                .contains("needs 10,000 platform threads, the cap is 1,000 (--max-platform-threads)");
        assertThat(cap.refuses(model("cached-pool"), tenThousand)).isPresent();
        assertThat(cap.refuses(model("fixed-pool"), tenThousand)).isEmpty();
        assertThat(cap.refuses(model("fixed-pool"), new Size(10_000, 2_000))).isPresent();
        assertThat(cap.refuses(model("virtual"), tenThousand)).isEmpty();
        assertThat(cap.refuses(model("structured"), tenThousand)).isEmpty();
        assertThat(cap.refuses(model("sequential"), tenThousand)).isEmpty();
    }

    private static ThreadModel model(String id) {
        return ThreadModels.named(id).orElseThrow();
    }
}
