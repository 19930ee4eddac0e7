package org.entente.dataset.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.entente.dataset.io.LooksLike;

/**
 * The columns that each format's reader needs and those that it uses where they are there, as their makers write them. Tools
 * change case, blanks and signs ({@code Event_ID}, {@code Event.ID}, {@code eventid}), so names are compared by
 * {@linkplain #key their letters and digits} alone.
 *
 * @param needed without which nothing can be read
 * @param used where they are there
 */
record EventColumns(ImmutableList<String> needed, ImmutableList<String> used) {
    /** All columns of GDELT 2.0 in their order, by the codebook of the GDELT Event Database 2.0 (2015). */
    static final ImmutableList<String> GDELT_2 = gdelt(true);
    /** All columns of GDELT 1.0, by the codebook 1.03 (2013): without the second-level provinces. */
    static final ImmutableList<String> GDELT_1 = gdelt(false);

    private static final EventColumns GDELT = new EventColumns(
            ImmutableList.of("SQLDATE", "Actor1CountryCode", "Actor2CountryCode", "EventCode"),
            ImmutableList.of(
                    "GLOBALEVENTID",
                    "Actor1KnownGroupCode",
                    "Actor1EthnicCode",
                    "Actor1Religion1Code",
                    "Actor1Religion2Code",
                    "Actor1Type1Code",
                    "Actor1Type2Code",
                    "Actor1Type3Code",
                    "Actor2KnownGroupCode",
                    "Actor2EthnicCode",
                    "Actor2Religion1Code",
                    "Actor2Religion2Code",
                    "Actor2Type1Code",
                    "Actor2Type2Code",
                    "Actor2Type3Code",
                    "QuadClass",
                    "NumSources",
                    "ActionGeo_Type",
                    "ActionGeo_FullName",
                    "DATEADDED"));

    private static final EventColumns ICEWS = new EventColumns(
            ImmutableList.of(
                    "Event ID",
                    "Event Date",
                    "Source Sectors",
                    "Source Country",
                    "CAMEO Code",
                    "Target Sectors",
                    "Target Country"),
            ImmutableList.of("City", "Province"));

    private static final EventColumns POLECAT = new EventColumns(
            ImmutableList.of(
                    "Event ID", "Event Date", "Event Type", "Event Mode", "Actor Country", "Recipient Country"),
            ImmutableList.of(
                    "Contexts",
                    "Quad Code",
                    "Primary Actor Sector",
                    "Primary Recipient Sector",
                    "City",
                    "Province",
                    "Publication Date"));

    /** All columns of POLECAT's weekly files, by their letters and digits. */
    static final ImmutableSet<String> POLECAT_PUBLISHED = Stream.of(
                    "Event ID",
                    "Event Date",
                    "Event Type",
                    "Event Mode",
                    "Intensity",
                    "Quad Code",
                    "Contexts",
                    "Actor Name",
                    "Actor Country",
                    "Actor COW",
                    "Primary Actor Sector",
                    "Actor Sectors",
                    "Actor Title",
                    "Actor Name Raw",
                    "Wikipedia Actor ID",
                    "Recipient Name",
                    "Recipient Country",
                    "Recipient COW",
                    "Primary Recipient Sector",
                    "Recipient Sectors",
                    "Recipient Title",
                    "Recipient Name Raw",
                    "Wikipedia Recipient ID",
                    "Placename",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude",
                    "GeoNames ID",
                    "Raw Placename",
                    "Feature Type",
                    "Source",
                    "Publication Date",
                    "Story People",
                    "Story Organizations",
                    "Story Locations",
                    "Language",
                    "Version")
            .map(EventColumns::key)
            .collect(ImmutableSet.toImmutableSet());

    static final EventColumns CAMEO_LIST =
            new EventColumns(ImmutableList.of("date", "source", "target", "code"), ImmutableList.of());

    private static final ImmutableMap<EventFormat, EventColumns> OF_FORMAT = ImmutableMap.of(
            EventFormat.GDELT_1,
            GDELT,
            EventFormat.GDELT_2,
            GDELT,
            EventFormat.ICEWS,
            ICEWS,
            EventFormat.POLECAT,
            POLECAT,
            EventFormat.CAMEO_LIST,
            CAMEO_LIST);

    /** Those of a format; none of {@link EventFormat#MAPPED}, of which the mapping names them. */
    static EventColumns of(EventFormat format) {
        return OF_FORMAT.getOrDefault(format, new EventColumns(ImmutableList.of(), ImmutableList.of()));
    }

    /** A name's letters and digits, in lower case. */
    static String key(String name) {
        return LooksLike.nameKey(name);
    }

    private static ImmutableList<String> gdelt(boolean second) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.add("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate");
        for (String actor : ImmutableList.of("Actor1", "Actor2")) {
            for (String part : ImmutableList.of(
                    "Code",
                    "Name",
                    "CountryCode",
                    "KnownGroupCode",
                    "EthnicCode",
                    "Religion1Code",
                    "Religion2Code",
                    "Type1Code",
                    "Type2Code",
                    "Type3Code")) {
                names.add(actor + part);
            }
        }
        names.add("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale");
        names.add("NumMentions", "NumSources", "NumArticles", "AvgTone");
        for (String place : ImmutableList.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
            names.add(place + "Type", place + "FullName", place + "CountryCode", place + "ADM1Code");
            if (second) {
                names.add(place + "ADM2Code");
            }
            names.add(place + "Lat", place + "Long", place + "FeatureID");
        }
        return names.add("DATEADDED", "SOURCEURL").build();
    }
}
