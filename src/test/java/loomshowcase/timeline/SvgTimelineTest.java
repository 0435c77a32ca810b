package loomshowcase.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import loomshowcase.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@Tag("once")
class SvgTimelineTest {

    private static final String ODD_TITLE = "<b> & \"quoted\" ]]> %s \u0007 \ud83d\ude00 \ud83d";

    @Test
    void looksAsItDid() {
        Golden.assertSame("timeline/start-and-join.svg", SvgTimeline.text(Timelines.startAndJoin(), "start-and-join"));
        Golden.assertSame("timeline/everything.svg", SvgTimeline.text(Timelines.everything(), "everything"));
    }

    @Test
    void looksTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = SvgTimeline.text(Timelines.tenThousand(), "many");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SvgTimeline.text(Timelines.tenThousand(), "many")).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isWellFormedWhateverNamesAreIn() throws Exception {
        Document svg = parsed(SvgTimeline.text(Timelines.everything(), ODD_TITLE));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<b> & \"quoted\" ]]> %s ? \ud83d\ude00 ?");
    }

    @Test
    void tellsInWordsWhatItShows() throws Exception {
        Document svg = parsed(SvgTimeline.text(Timelines.startAndJoin(), "start-and-join"));

        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(
                "main from 0.00 s to 1.03 s; waiting for 0.99 s."
                        + " virtual #22 from 0.01 s to 1.01 s; asleep, holds no platform thread for 1.00 s."
                        + " virtual #23 from 0.01 s to 1.01 s; asleep, holds no platform thread for 1.00 s.");
    }

    @Test
    void pointsAtNothingOutside() {
        assertThat(SvgTimeline.text(Timelines.everything(), "all").replace("http://www.w3.org/2000/svg", "")
                .replace("url(#", "("))
                .doesNotContain("http", "href", "url(", "import");
    }

    @Test
    void staysSmallHoweverManyThreadsThereAre() throws Exception {
        String svg = SvgTimeline.text(Timelines.tenThousand(), "many");

        assertThat(svg).contains("… and 9,960 more").hasSizeLessThan(20_000);
        assertThat(parsed(svg).getElementsByTagName("rect").getLength()).isGreaterThan(40);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
