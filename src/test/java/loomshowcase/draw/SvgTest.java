package loomshowcase.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SvgTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void backHome() {
        Locale.setDefault(usual);
    }

    @Test
    void positionsHaveATenthAtMostAndAPointInEveryLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(Svg.circle("dot", 1.25, 20, 4.04))
                .isEqualTo("<circle class=\"dot\" cx=\"1.3\" cy=\"20\" r=\"4\"/>");
        assertThat(Svg.line("c0", List.of(Svg.point(1, 2.5), Svg.point(100, -0.5))))
                .isEqualTo("<polyline class=\"c0\" points=\"1,2.5 100,-0.5\"/>");
    }

    @Test
    void noTextCanBecomeMarkup() {
        assertThat(Svg.words("name", 0, 0, "<b> & \"%s\" \u0007"))
                .isEqualTo("<text class=\"name\" x=\"0\" y=\"0\">&lt;b&gt; &amp; &quot;%s&quot; ?</text>");
        var svg = new Svg("chart", 10, 20, "a < b", "%d");
        svg.add(Svg.rectangle("paper", 0, 0, 10, 20), "1 & 2");
        assertThat(svg.text()).isEqualTo(
                """
                        <svg class="chart" role="img" width="10" height="20" viewBox="0 0 10 20" xmlns="http://www.w3.org/2000/svg">
                        <title>a &lt; b</title>
                        <desc>%d</desc>
                        <g><rect class="paper" x="0" y="0" width="10" height="20"/><title>1 &amp; 2</title></g>
                        </svg>
                        """);
    }
}
