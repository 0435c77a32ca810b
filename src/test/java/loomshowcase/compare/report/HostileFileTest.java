package loomshowcase.compare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A results file may come from anybody, and its page is opened in a browser. */
@DisplayName("A hostile results file")
class HostileFileTest {

    private static final List<String> RECORDED = List.of("jdk-21-and-25", "saturated-connections");
    private static final ObjectMapper JSON = new ObjectMapper().enable(
            JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private static final String HOSTILE = String.join(" ", "\"><img src=x onerror=alert(1)>", "'><b onclick='x'>",
            "</text></svg></style></main>", "&lt;b&gt; &#60;b&#62; &amp;", "%1$s %n %d {0} ${x} $0 \\1",
            "javascript:alert(1)",
            "\u202Eturned\u2066 \u200F\u061C", "\u0000\u001B[31m\uFFFE\uD800", "\u2028\u2029", "]]>",
            "--> <iframe src=\"//example.org\">", "<script>alert(1)</script>", "<!--");

    @TempDir
    private Path folder;

    /** What ordinary pages consist of: elements, and their attributes. */
    private final Set<String> ordinary = new TreeSet<>();

    @BeforeEach
    void ordinaryPages() throws Exception {
        for (String recorded : RECORDED) {
            ordinary.addAll(parts(page(tree(recorded))));
        }
    }

    @Test
    @DisplayName("adds no element and no attribute to the page, whatever its texts are")
    void addsNothingToThePage() throws Exception {
        for (String name : fields(JsonNode::isTextual)) {
            for (String recorded : RECORDED) {
                JsonNode tree = tree(recorded);
                visit(tree, (parent, field) -> {
                    if (field.equals(name) && parent.get(field).isTextual()) {
                        parent.put(field, parent.get(field).asText() + HOSTILE);
                    }
                });
                check(tree, name);
            }
        }
    }

    @Test
    @DisplayName("with long names has their beginnings in pictures")
    void longTextsAreCutInPictures() throws Exception {
        JsonNode tree = tree("saturated-connections");
        String text = "w".repeat(20_000);
        visit(tree, (parent, field) -> {
            if (field.equals("label")) {
                parent.put(field, text + parent.get(field).asText());
            }
        });
        Element page = parsed(page(tree));
        assertThat(elements(page, "div").stream().filter(each -> each.getAttribute("class").startsWith("name"))
                .map(Element::getTextContent)).isNotEmpty().allMatch(name -> name.length() < 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "9223372036854775807", "1e308", "null"})
    @DisplayName("is refused, or its page is whole, whatever its numbers are")
    void numbersMakeNoBrokenPage(String number) throws Exception {
        for (String name : fields(JsonNode::isNumber)) {
            JsonNode tree = tree("saturated-connections");
            visit(tree, (parent, field) -> {
                if (field.equals(name)) {
                    parent.put(field, "NUMBER");
                }
            });
            check(JSON.writeValueAsString(tree).replace("\"NUMBER\"", number), name + " " + number);
        }
    }

    @Test
    @DisplayName("that holds NaN is not JSON")
    void notANumber() {
        assertThatThrownBy(
                () -> page(JSON.writeValueAsString(tree("saturated-connections")).replaceFirst("\"tasks\":\\d+",
                        "\"tasks\":NaN")))
                .isInstanceOf(UnreadableResults.class);
    }

    private void check(JsonNode tree, String what) throws Exception {
        check(JSON.writeValueAsString(tree), what);
    }

    private void check(String file, String what) throws Exception {
        String page;
        try {
            page = page(file);
        } catch (UnreadableResults refused) {
            assertThat(refused).as(what).hasMessageNotContaining("null");
            return;
        }
        assertThat(ordinary).as(what).containsAll(parts(page));
        assertThat(page).as(what).doesNotContain("NaN", "Infinity").doesNotContainPattern("[\\u202A-\\u202E\\u0000]");
    }

    private String page(JsonNode tree) throws Exception {
        return page(JSON.writeValueAsString(tree));
    }

    private String page(String file) throws Exception {
        Path written = Files.writeString(folder.resolve("hostile.json"), file);
        return new HtmlReport(List.of(new HtmlReport.Part("hostile.json", ResultsReader.read(written))), View.USUAL)
                .text();
    }

    /** Its first rows: enough for every picture. */
    private static JsonNode tree(String recorded) throws Exception {
        JsonNode tree = JSON.readTree(Path.of("docs", "results", recorded + ".json").toFile());
        ArrayNode cells = (ArrayNode) tree.get("cells");
        while (cells.size() > 2) {
            cells.remove(2);
        }
        return tree;
    }

    /** Each element with the names of its attributes, such as {@code td class data-label}. */
    private static Set<String> parts(String page) throws Exception {
        var parts = new TreeSet<String>();
        for (Element each : elements(parsed(page), "*")) {
            parts.add(each.getTagName());
            IntStream.range(0, each.getAttributes().getLength())
                    .mapToObj(i -> each.getTagName() + " " + each.getAttributes().item(i).getNodeName())
                    .forEach(parts::add);
        }
        return parts;
    }

    private static Element parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(page))).getDocumentElement();
    }

    private static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }

    private static Set<String> fields(Predicate<JsonNode> kind) throws Exception {
        var names = new TreeSet<String>();
        for (String recorded : RECORDED) {
            visit(tree(recorded), (parent, field) -> {
                if (kind.test(parent.get(field))) {
                    names.add(field);
                }
            });
        }
        return names;
    }

    private interface Visitor {
        void visit(ObjectNode parent, String field);
    }

    private static void visit(JsonNode node, Visitor visitor) {
        if (node instanceof ObjectNode object) {
            for (Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                visit(field.getValue(), visitor);
                visitor.visit(object, field.getKey());
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(each -> visit(each, visitor));
        }
    }
}
