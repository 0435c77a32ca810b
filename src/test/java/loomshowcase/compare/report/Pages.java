package loomshowcase.compare.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import loomshowcase.compare.result.Results;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A page of results as a test reads it. */
final class Pages {

    private Pages() {}

    static String page(Results results) throws Exception {
        return new HtmlReport(List.of(new HtmlReport.Part("results.json", results)), View.USUAL).text();
    }

    /** A page that is well-formed XML too can be checked without a library. */
    static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Element> pictures(Document page) {
        return elements(page, "div").stream().filter(each -> each.getAttribute("role").equals("img")).toList();
    }

    /** What a screen reader says first of a picture. */
    static String name(Element picture) {
        return picture.getAttribute("aria-label").replaceFirst(": .*", "");
    }

    /** What it says then. */
    static String words(Element picture) {
        return picture.getAttribute("aria-label").replaceFirst(".*?: ", "");
    }

    static List<Element> elements(Document page, String name) {
        return elements(page.getDocumentElement(), name);
    }

    static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
