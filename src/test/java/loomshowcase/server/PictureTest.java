package loomshowcase.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {
    private static final List<Picture> PICTURES = Picture.draw(15);

    @BeforeAll
    static void readWithoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    static Stream<Picture> pictures() {
        return PICTURES.stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isAPngThatAnotherReaderReads(Picture picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));

        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(coloursOf(image)).as("colours of %s", picture.name()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isAsLargeAsAPictureOnAPage(Picture picture) {
        assertThat(picture.bytes().length).isBetween(30_000, 150_000);
    }

    @Test
    void differsFromEveryOther() {
        assertThat(PICTURES).extracting(Picture::sha256).doesNotHaveDuplicates().hasSize(15);
        assertThat(PICTURES).extracting(Picture::name).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z-]+"));
    }

    @Test
    void isTheSameWheneverItIsDrawn() {
        assertThat(Picture.draw(15)).extracting(Picture::sha256)
                .containsExactlyElementsOf(PICTURES.stream().map(Picture::sha256).toList());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void everyThreadOfADraftHasAShaftAndAColour(Draft draft) {
        for (int i = 0; i < 200; i++) {
            draft.warpOnTop(i, i); // throws if a treadle is missing from the tie-up
            assertThat(draft.warpYarn(i)).isBetween(0, draft.yarns().length - 1);
            assertThat(draft.weftYarn(i)).isBetween(0, draft.yarns().length - 1);
        }
    }

    static Stream<Draft> drafts() {
        return Drafts.ALL.stream();
    }

    /** Else the cloth would fall apart: a thread that never dips is not woven in. */
    @ParameterizedTest
    @MethodSource("drafts")
    void everyThreadOfADraftIsWovenIn(Draft draft) {
        for (int thread = 0; thread < draft.threading().length(); thread++) {
            int end = thread;
            assertThat(Stream.iterate(0, i -> i + 1).limit(draft.treadling().length())
                    .map(pick -> draft.warpOnTop(end, pick))).as("warp thread %d", end).contains(true, false);
        }
        for (int thread = 0; thread < draft.treadling().length(); thread++) {
            int pick = thread;
            assertThat(Stream.iterate(0, i -> i + 1).limit(draft.threading().length())
                    .map(end -> draft.warpOnTop(end, pick))).as("weft thread %d", pick).contains(true, false);
        }
    }

    private static Set<Integer> coloursOf(BufferedImage image) {
        var colours = new HashSet<Integer>();
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            colours.add(rgb);
        }
        return colours;
    }
}
