package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.FormCode;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The course as a static site")
class CourseSiteTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());
    private static final Map<String, byte[]> SITE = new CourseSite(CATALOGUE, "1.0").files();
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"#]+)[\"#]");

    static Stream<Idea> ideas() {
        return CATALOGUE.ideas().stream();
    }

    private static String text(String name) {
        return new String(SITE.get(name), StandardCharsets.UTF_8);
    }

    /** What a script assigns. */
    private static JsonNode assigned(String script, String before, String after) throws IOException {
        assertThat(script).startsWith(before).endsWith(after);
        return new ObjectMapper().readTree(script.substring(before.length(), script.length() - after.length()));
    }

    private static JsonNode page(Idea idea) throws IOException {
        return assigned(text("ideas/" + idea.id() + ".js"), "LOOM_LAB.ideas['" + idea.id() + "'] = ", ";\n");
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    @DisplayName("has every idea of the catalogue in its contents, in the same order")
    void hasEveryIdea() throws IOException {
        JsonNode course = assigned(text("course.js"), "globalThis.LOOM_LAB = { ideas: {}, course: ", " };\n");

        assertThat(course.at("/ideas")).extracting(idea -> idea.get("id").asText())
                .containsExactlyElementsOf(ideas().map(Idea::id).toList());
        assertThat(course.get("live").asBoolean()).isFalse();
        assertThat(course.get("glossary")).isNotEmpty();
    }

    @Test
    @DisplayName("has what each idea calls, for the search")
    void hasCalls() throws IOException {
        JsonNode calls = assigned(text("calls.js"), "LOOM_LAB.calls = ", ";\n");

        assertThat(calls.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(ideas().map(Idea::id).toList());
        assertThat(strings(calls.get("as-completed"))).contains("completed.submit");
    }

    @Test
    @DisplayName("can be read before any script has run: the list of ideas and the first question are in its HTML")
    void canBeReadAtOnce() {
        assertThat(text("index.html")).contains("<a href=\"#one-after-another\">Once, twice, ten times</a>",
                "how long do they take?", "<h3>Pinning</h3>", "play the recorded run").doesNotContain("The race", "{");
    }

    @ParameterizedTest
    @MethodSource("ideas")
    @DisplayName("has the words and the code of the catalogue")
    void hasTheWordsAndTheCode(Idea idea) throws IOException {
        JsonNode page = page(idea);

        assertThat(page.get("title").asText()).isEqualTo(idea.words().title());
        assertThat(page.get("shows").asText()).isEqualTo(idea.words().shows());
        assertThat(strings(page.get("notice"))).isEqualTo(idea.words().notice());
        switch (idea.words()) {
            case LessonWords lesson -> {
                assertThat(page.at("/words/predict").asText()).isEqualTo(lesson.predict());
                assertThat(strings(page.at("/words/python"))).isEqualTo(lesson.python());
            }
            case ClaimWords claim -> {
                assertThat(page.at("/words/action").asText()).isEqualTo(claim.action());
                assertThat(strings(page.at("/words/sources"))).isEqualTo(claim.sources());
            }
        }
        assertThat(page.get("forms")).extracting(form -> strings(form.get("code")))
                .containsExactlyElementsOf(idea.forms().stream().map(form -> FormCode.of(form).lines()).toList());
    }

    @ParameterizedTest
    @MethodSource("ideas")
    @DisplayName("has a recorded run of each form, on a release that runs this form")
    void hasRecordedRuns(Idea idea) throws IOException {
        JsonNode recordings = page(idea).get("recordings");

        assertThat(recordings).extracting(run -> run.get("form").asText())
                .containsAll(idea.forms().stream().map(IdeaPage::key).toList());
        assertThat(RecordedRuns.packed(idea).all()).allSatisfy(run -> assertThat(
                idea.form(FormKind.named(run.form().replaceFirst("-.*", "")).orElseThrow(), run.feature())
                        .map(IdeaPage::key))
                .contains(run.form()));
    }

    @Test
    @DisplayName("refers to its own files alone, by relative addresses")
    void refersToItsOwnFiles() {
        List<String> addresses = ADDRESS.matcher(text("index.html")).results().map(found -> found.group(1)).toList();

        assertThat(addresses).contains("course.js", "lab.js", "lab.css", "icon.svg");
        assertThat(SITE.keySet()).containsAll(addresses);
        assertThat(Pattern.compile("url\\(([^)]*)\\)|@import").matcher(text("lab.css")).results()
                .map(MatchResult::group)).allMatch(url -> url.startsWith("url(#"));
        assertThat(text("lab.js")).contains("ideas/${id}.js");
    }

    @Test
    @DisplayName("is the same, byte for byte, each time")
    void isTheSameEachTime() {
        Map<String, byte[]> again = new CourseSite(Catalogue.read(Jvm.classes()), "1.0").files();

        assertThat(again.keySet()).isEqualTo(SITE.keySet());
        assertThat(again).allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(SITE.get(name)));
    }

    @Test
    @DisplayName("names no folder of the machine that recorded it")
    void namesNoFolder() {
        assertThat(SITE.keySet().stream().filter(name -> name.startsWith("ideas/"))).allSatisfy(
                name -> assertThat(recordings(name)).as(name).doesNotContain("/tmp/", "/usr/lib/", "/home/", "C:\\",
                        System.getProperty("user.dir"), System.getProperty("java.home")));
    }

    private static String recordings(String name) {
        return text(name).replaceFirst("(?s).*\"recordings\":", "");
    }

    @Test
    @DisplayName("has one script in which no module is imported and none exports")
    void hasOneScript() {
        assertThat(text("lab.js").lines()).startsWith("'use strict';")
                .noneMatch(line -> line.matches("\\s*(import|export)\\b.*"))
                .contains("const { el, plural, svg } = dom_js;",
                        "const { default: hljs } = highlight_core_min_js;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"import * as dom from './dom.js';", "export let changing = 1;", "export * from './dom.js';"})
    @DisplayName("is not made of a module that exports or imports in a way that is not understood")
    void refusesOtherModules(String line) {
        assertThatThrownBy(() -> PageScript.module("a.js", "const a = 1;\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a.js").hasMessageContaining(line);
    }
}
