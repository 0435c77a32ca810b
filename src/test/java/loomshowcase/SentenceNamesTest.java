package loomshowcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class SentenceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "holdsNoClass,                        holds no class",
        "aPageIsAFile,                        a page is a file",
        "answersAnUnknownPathWith404AndALine, answers an unknown path with 404 and a line",
        "runsOnEveryJavaFrom21On,             runs on every Java from 21 on",
        "aJvmOfAnOlderJdkNeedsCpuTime,        a JVM of an older JDK needs CPU time",
        "saysTheP99OfEachModel,               says the p99 of each model",
        "readsHTTPHeaders,                    reads HTTP headers"})
    void writesACamelCaseNameAsASentence(String name, String sentence) {
        assertThat(SentenceNames.sentence(name)).isEqualTo(sentence);
    }

    @Test
    void beginsTheNameOfAClassWithACapitalAndDropsItsSuffix() {
        assertThat(new SentenceNames().generateDisplayNameForClass(JarIT.class)).isEqualTo("Jar");
        assertThat(new SentenceNames().generateDisplayNameForClass(SentenceNamesTest.class))
                .isEqualTo("Sentence names");
    }

    @Test
    void isTheDefaultForAllTests(TestInfo info) {
        assertThat(info.getDisplayName()).isEqualTo("is the default for all tests");
    }
}
