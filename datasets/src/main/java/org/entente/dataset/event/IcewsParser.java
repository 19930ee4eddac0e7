package org.entente.dataset.event;

import com.google.common.base.Preconditions;
import org.entente.dataset.io.CompressedFile;
import org.entente.dataset.io.CsvScanner;
import org.entente.dataset.io.Row;
import org.entente.dataset.io.RowScanner;
import org.jspecify.annotations.Nullable;

/** Rows of ICEWS. An event id may come back on another day, so it names an event only together with its date. */
final class IcewsParser extends EventParser {
    private static final int DAY = 10;
    private static final String NONE = "NA";

    private final Layout layout;
    private final int width;
    private final int id;
    private final int date;
    private final int source;
    private final int sourceSectors;
    private final int target;
    private final int targetSectors;
    private final int code;
    private final int city;
    private final int province;
    private final ActorResolver actors = ActorResolver.ofIcews();

    IcewsParser(Layout layout, DateCache days, EventCodeIndex codes) {
        super(days, codes);
        this.layout = layout;
        this.width = layout.width();
        this.id = column("event id");
        this.date = column("event date");
        this.source = column("source country");
        this.sourceSectors = column("source sectors");
        this.target = column("target country");
        this.targetSectors = column("target sectors");
        this.code = column("cameo code");
        this.city = column("city");
        this.province = column("province");
    }

    @Override
    RowScanner open(CompressedFile.Text text) {
        return new CsvScanner(
                text.in(),
                layout.separator(),
                bits(id, date, source, sourceSectors, target, targetSectors, code, city, province));
    }

    @Override
    @Nullable
    String read(Row row, EventRow event) {
        if (row.columns() != width) {
            return "has " + row.columns() + " columns instead of " + width;
        }
        event.day = row.length(date) == DAY ? days.read(row, date, DAY) : null;
        event.code = codes.read(row, code);
        if (event.day == null) {
            return noDate("the day", row, date);
        }
        if (event.code == null) {
            return noCode(row, code);
        }
        event.received = event.day;
        event.from = actors.country(row, source);
        event.to = actors.country(row, target);
        event.speaker = actors.speaker(row, sourceSectors, 0);
        event.spokenTo = actors.speaker(row, targetSectors, 0);
        event.quad = event.code.code().quad();
        event.sources = 0;
        return null;
    }

    @Override
    String id(Row row, String file) {
        return "icews:" + row.text(id) + "@" + row.text(date);
    }

    @Override
    String place(Row row) {
        return row.is(city, NONE) ? row.is(province, NONE) ? "" : row.text(province) : row.text(city);
    }

    private int column(String name) {
        return Preconditions.checkNotNull(layout.columns().get(name), name);
    }
}
