package org.entente.page.html;

import java.nio.charset.StandardCharsets;

/** Files within a page, as links that need no server. */
public final class Downloads {
    private Downloads() {}

    /** One file of a list of them. */
    public static void link(Markup page, String name, String type, String content, String what) {
        page.open("li")
                .element("a", name, "download", name, "href", "data:" + type + ";charset=utf-8," + escaped(content))
                .text(": " + what)
                .close();
    }

    /** Escapes what a URL cannot hold or a parser of URLs would drop, and no more: the page is to be small. */
    private static String escaped(String content) {
        StringBuilder url = new StringBuilder(content.length() + content.length() / 4);
        for (byte b : content.getBytes(StandardCharsets.UTF_8)) {
            if (b >= ' ' && b != 0x7F && "%#<>'&".indexOf(b) < 0) {
                url.append((char) b);
            } else {
                url.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return url.toString();
    }

    private static char hex(int value) {
        return Character.forDigit(value & 15, 16);
    }
}
