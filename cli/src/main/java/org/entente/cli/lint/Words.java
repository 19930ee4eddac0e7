package org.entente.cli.lint;

import java.util.regex.Pattern;

/** Words of English sentences that say how a fact lies in time, or what kind of fact it is. */
final class Words {
    /** A state of affairs that holds on any day without a new act. */
    private static final Pattern STANDING = pattern("(?:territorial|border|boundary|standing|unresolved|long-running|"
            + "long-standing|bitter|lasting|mutual)\\s+(?:dispute|enmity|hostility|rivalry|feud|antagonism|hatred|claims?)"
            + "|(?:is|are|was|were|remain(?:s|ed)?)\\s+in\\s+dispute|(?:is|are|was|were)\\s+(?:rivals|enemies)"
            + "|(?:still\\s+)?claim(?:s|ed)\\s+(?:the\\s+whole|all\\s+of)|do(?:es)?\\s+not\\s+recogni[sz]e"
            + "|(?:remains?|remained|stayed?|stays?|kept|keeps?)\\s+(?:hostile|enemies|closed|occupied|in\\s+force|unsettled)"
            + "|throughout\\s+the|for\\s+(?:years|decades)");

    /** An act that makes it an event, whatever it is about. */
    private static final Pattern ACT = pattern(
            "signed|announced|declared|said|told|met|visited|attacked|invaded|crossed|opened|"
                    + "raised|renewed|rejected|proposed|submitted|ruled|seized|landed|fired|agreed|protested|demanded|revived|"
                    + "renounced|published|passed|wrote|voted|called|launched|began|broke|sent|took|settled|ended|gave|filed|warned");

    /** A condition that the text itself says is over. */
    private static final Pattern OVER = pattern(
            "(?:until|till)\\s+(?:it\\s+(?:was|ended|lapsed|expired)|its\\s+(?:end|expiry))"
                    + "|(?:in\\s+force|lasted|held|valid|stood|ran|closed|occupied)\\s+(?:until|till)\\s+(?:\\w+\\s+){0,3}?"
                    + "(?:1[0-9]{3}|20[0-9]{2})|(?:lapsed|expired|(?:was|were)\\s+(?:abrogated|terminated|denounced|"
                    + "dissolved|lifted|repealed|ended|closed\\s+down|withdrawn))\\s+(?:again\\s+)?(?:in|on|by)\\b"
                    + "|(?:ended|ran\\s+out|came\\s+to\\s+an\\s+end)\\s+(?:in|on|with)\\b|no\\s+longer\\s+in\\s+force"
                    + "|from\\s+(?:1[0-9]{3}|20[0-9]{2})\\s+to\\s+(?:1[0-9]{3}|20[0-9]{2})|has\\s+(?:since\\s+)?(?:ended|lapsed)");

    private static final String NUMBER =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\w+ty)";

    /** An amount, in digits or words. */
    private static final Pattern FIGURE =
            pattern("[0-9]|" + NUMBER + "(?![\\p{L}])|no|none|without|never|free|most|half|twice|"
                    + "double|thirds?|quarters?|(?:third|fifth|sixth|seventh|eighth|ninth|tenth)s?|year\\s+after\\s+year|dozens?|hundreds?|thousands?|millions?|billions?|fell|rose|grew|doubled|tripled|"
                    + "largest|first|second|above\\s+all|small|little|few|hardly|near(?:ly)?|steady|unchanged");

    /** A number below a thousand or with its thousands parted, no part of a hundred; one of four digits alone may be a year. */
    private static final String COUNT = "(?<![0-9.,])[0-9]{1,3}(?:[,.\u00a0\u202f ][0-9]{3})*(?![0-9])"
            + "(?!\\s*(?:%|per\\s*cent|points?))|hundreds?|thousands?";

    /** One of four digits or more, not where it can only be a year: in 1998, since 1998. */
    private static final String PLAIN_COUNT =
            "(?<!\\b(?:in|since|by|after|until|from|to|during|before)\\s)(?<![0-9.,])[0-9]{4,}";

    /** A people in the plural, by its capital and its ending: Kenyans, Finns, Swiss, French, Chinese. */
    private static final String PEOPLE = "(?-i:(?!March)\\p{Lu}\\p{Ll}+(?:s|sh|ch|ese))(?![\\p{L}])";

    private static final String ANSWERED = "(?:respondents?|people|persons?|men|women|adults|citizens|voters|readers|"
            + "residents|students|households|interviews|northerners|southerners|(?:were\\s+)?(?:asked|interviewed|polled|surveyed))";

    /** Words between a number and those whom it counts: 1,200 young Kenyans. */
    private static final String ADJECTIVES = "\\s+(?:(?!of|in|to|the|from|and)[\\p{L}-]+\\s+){0,2}?";

    /** How many answered a question, or that the number is not known. */
    private static final Pattern RESPONDENTS =
            pattern("(?:" + COUNT + ")" + ADJECTIVES + "(?:" + ANSWERED + "|" + PEOPLE
                    + ")|(?:" + PLAIN_COUNT + ")" + ADJECTIVES + ANSWERED
                    + "|(?:surveys?|polls?|samples?|asked|interviewed|polled|surveyed)\\s+(?:of\\s+)?(?:(?:about|some|nearly|over)\\s+)?(?:"
                    + COUNT + "|" + PLAIN_COUNT + ")(?![\\p{L}])|n\\s*=\\s*[0-9]|number\\s+of\\s+respondents");

    /** A sentence whose verb is of speech. */
    private static final Pattern SAID = Pattern.compile(
            "^(?:\\S+\\s+){0,4}?(?:said|told|stated|praised|spoke|hoped|expressed|condemned|criticised|criticized|called\\s+for|"
                    + "protested)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE);

    /** Words that are deeds: codebook, Score within a band. */
    private static final Pattern DEED =
            pattern("ultimatum|apolog|regret|renounc|gave\\s+up|give\\s+up|recogni[sz]|pledge|withdr");

    private Words() {}

    static boolean tellWordsAlone(String text) {
        return SAID.matcher(text).find() && !DEED.matcher(text).find();
    }

    static boolean tellStanding(String text) {
        return STANDING.matcher(text).find() && !ACT.matcher(text).find();
    }

    static boolean tellEnd(String text) {
        return OVER.matcher(text).find();
    }

    static boolean giveFigure(String text) {
        return FIGURE.matcher(text).find();
    }

    static boolean countRespondents(String text) {
        return RESPONDENTS.matcher(text).find();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}])(?:" + words + ")", Pattern.CASE_INSENSITIVE);
    }
}
