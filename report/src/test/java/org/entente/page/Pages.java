package org.entente.page;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is asked of the text of any page. */
final class Pages {
    /** A cell of a table up to where HTML ends it by itself. */
    private static final Pattern CELL = Pattern.compile("(?s)<(t[dh])(?=[ >])((?:(?!<t[dh][ >]|</tr>).)*)");

    private Pages() {}

    /** A page as XML, which it is but for its script and style, and for the cells of tables, which have no end tags. */
    static Document parsed(String html) throws Exception {
        String markup = html.replaceFirst("<!DOCTYPE html>", "")
                .replaceFirst("(?s)<style>.*?</style>", "")
                .replaceFirst("(?s)<script>.*</script>", "");
        String ended = CELL.matcher(markup).replaceAll("<$1$2</$1>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(ended)));
    }

    static List<Element> elements(String html) throws Exception {
        NodeList all = parsed(html).getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    /** Values of an attribute, each of which stands once. */
    static Set<String> ids(String html) throws Exception {
        Set<String> ids = new HashSet<>();
        for (Element element : elements(html)) {
            if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
                throw new AssertionError("twice: " + element.getAttribute("id"));
            }
        }
        return ids;
    }

    static String between(String html, String start, String end) {
        int from = html.indexOf(start) + start.length();
        return html.substring(from, html.indexOf(end, from));
    }

    /** As a content security policy names what may run. */
    static String digest(String content) {
        return BaseEncoding.base64()
                .encode(Hashing.sha256()
                        .hashString(content, StandardCharsets.UTF_8)
                        .asBytes());
    }
}
