package org.entente.party;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Codes of three letters by which other lists call a party, where they differ from its own: those of the International
 * Olympic Committee ({@code GER}; Olympic Charter and official reports) and the state abbreviations of Correlates of War
 * ({@code GMY}; State System Membership v2016). They serve advice alone and are never read, because several mean two
 * states ({@code NIG} is Niger to the one and Nigeria to the other), or another state's own code.
 */
final class ForeignCodes {
    private static final String OLYMPIC = """
            ALG DZA, ANG AGO, BAH BHS, BAN BGD, BAR BRB, BHU BTN, BOT BWA, BRU BRN, BUL BGR, CAM KHM,
            CHA TCD, CHI CHL, CGO COG, CRC CRI, CRO HRV, DEN DNK, ESA SLV, FIJ FJI, FRG DEU, GAM GMB, GBS GNB,
            GDR DDR, GEQ GNQ, GER DEU, GRE GRC, GRN GRD, GUA GTM, GUI GIN, HAI HTI, HON HND, INA IDN, IRI IRN,
            KOS XKX, KSA SAU, KUW KWT, LAT LVA, LBA LBY, LES LSO, LIB LBN, MAD MDG, MAS MYS, MAW MWI, MGL MNG, MON MCO,
            MRI MUS, MTN MRT, MYA MMR, NCA NIC, NED NLD, NEP NPL, NGR NGA, NIG NER, OMA OMN, PAR PRY, PHI PHL, PLE PSE,
            POR PRT, RHO ZWE, ROC RUS, RSA ZAF, SAM WSM, SEY SYC, SKN KNA, SLO SVN, SOL SLB, SRI LKA, SUD SDN, SUI CHE,
            TAN TZA, TCH CSK, TGA TON, TOG TGO, TPE TWN, UAE ARE, UAR EGY, URS SUN, URU URY, VAN VUT, VIE VNM, VIN VCT,
            ZAI COD, ZAM ZMB, ZIM ZWE
            """;

    private static final String CORRELATES_OF_WAR = """
            AUL AUS, BNG BGD, BUI BDI, CAO CMR, CEN CAF, CON COG, COS CRI, CZR CZE, DRC COD, DRV VNM, EQG GNQ, ETM TLS,
            GFR DEU, GMY DEU, GRG GEO, ICE ISL, INS IDN, IRE IRL, KYR KGZ, KZK KAZ, LEB LBN, LIB LBY, LIT LTU, MAA MRT,
            MAG MDG, MAL MYS, MLD MDA, MOR MAR, MZM MOZ, NEW NZL, NIG NGA, NIR NER, NTH NLD, ROK KOR, RUM ROU, SAF ZAF,
            SAL SLV, SIE SLE, SIN SGP, SLO SVK, SPN ESP, SWA SWZ, SWD SWE, TAJ TJK, TAW TWN, TAZ TZA, THI THA, TRI TTO,
            UKG GBR, YPR YMD
            """;

    private static final ImmutableListMultimap<String, String> OWN = own();

    private ForeignCodes() {}

    /** The own codes of the parties that other lists call so, or nothing. */
    static ImmutableSet<String> own(String foreign) {
        return ImmutableSet.copyOf(OWN.get(foreign));
    }

    private static ImmutableListMultimap<String, String> own() {
        ImmutableListMultimap.Builder<String, String> own = ImmutableListMultimap.builder();
        for (String pair : Splitter.on(',').trimResults().split(OLYMPIC + "," + CORRELATES_OF_WAR)) {
            List<String> codes = Splitter.on(' ').splitToList(pair);
            own.put(codes.get(0), codes.get(1));
        }
        return own.build();
    }
}
