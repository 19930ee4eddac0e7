package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.CsvScanner;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.RowScanner;
import org.jspecify.annotations.Nullable;

/** Rows of date, source, target and code, with actors as CAMEO writes them: a country and roles, three letters each. */
final class CameoListParser extends EventParser {
    private static final int ISO_DAY = 10;
    private static final int SHORT_DAY = 8;
    private static final int COUNTRY = 3;

    private final char separator;
    private final int width;
    private final int date;
    private final int source;
    private final int target;
    private final int code;
    private final ActorResolver actors = ActorResolver.ofCameo();

    CameoListParser(Layout layout, DateCache days, EventCodeIndex codes) {
        super(days, codes);
        this.separator = layout.separator();
        this.width = layout.width();
        this.date = Preconditions.checkNotNull(layout.columns().get("date"));
        this.source = Preconditions.checkNotNull(layout.columns().get("source"));
        this.target = Preconditions.checkNotNull(layout.columns().get("target"));
        this.code = Preconditions.checkNotNull(layout.columns().get("code"));
    }

    @Override
    RowScanner open(CompressedFile.Text text) {
        return new CsvScanner(text.in(), separator, bits(date, source, target, code));
    }

    @Override
    @Nullable
    String read(Row row, EventRow event) {
        if (row.columns() != width) {
            return "has " + row.columns() + " columns instead of " + width;
        }
        int length = row.length(date);
        event.day = length == ISO_DAY || length == SHORT_DAY ? days.read(row, date, length) : null;
        event.code = codes.read(row, code);
        if (event.day == null) {
            return noDate("the day", row, date);
        }
        if (event.code == null) {
            return noCode(row, code);
        }
        event.received = event.day;
        event.from = actors.actor(row, source);
        event.to = actors.actor(row, target);
        event.speaker = actors.speaker(row, source, COUNTRY);
        event.spokenTo = actors.speaker(row, target, COUNTRY);
        event.quad = event.code.code().quad();
        event.sources = 0;
        return null;
    }

    @Override
    String id(Row row, String file) {
        return file + ":" + row.line();
    }

    @Override
    String place(Row row) {
        return "";
    }
}
