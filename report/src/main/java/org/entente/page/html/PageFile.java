package org.entente.page.html;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The file around a page: its head, its style and script, and the policy by which a browser fetches nothing and runs nothing
 * but that script.
 */
public final class PageFile {
    private static final String STYLE = Palette.style() + resource("page.css");

    private PageFile() {}

    /**
     * A whole file.
     *
     * @param kind of page: the name of its script, and of its style beside that of all pages
     */
    public static String of(String kind, String title, Consumer<Markup> body) {
        String style = STYLE + resource(kind + ".css");
        String script = resource(kind + ".js");
        String policy = "default-src 'none'; style-src 'sha256-" + digest(style) + "'; script-src 'sha256-"
                + digest(script) + "'; img-src data:; base-uri 'none'; form-action 'none'";
        Markup page = new Markup();
        page.trusted("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .open("head")
                .line();
        page.empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .empty("link", "rel", "icon", "href", "data:,")
                .element("title", title);
        page.open("style").trusted(style).close().close().line().open("body").line();
        body.accept(page);
        page.open("script").trusted(script).close().close().close().line();
        return page.toString();
    }

    private static String digest(String content) {
        return BaseEncoding.base64()
                .encode(Hashing.sha256()
                        .hashString(content, StandardCharsets.UTF_8)
                        .asBytes());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
