package org.entente.page;

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
final class PageFile {
    private static final String SCRIPT = resource("page.js");
    private static final String STYLE = Palette.style() + resource("page.css");
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; script-src 'sha256-" + digest(SCRIPT) + "'; img-src data:; base-uri 'none'; form-action 'none'";

    private PageFile() {}

    /** A whole file. */
    static String of(String title, Consumer<Markup> body) {
        Markup page = new Markup();
        page.trusted("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .open("head")
                .line();
        page.empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .empty("link", "rel", "icon", "href", "data:,")
                .element("title", title);
        page.open("style").trusted(STYLE).close().close().line().open("body").line();
        body.accept(page);
        page.open("script").trusted(SCRIPT).close().close().close().line();
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
