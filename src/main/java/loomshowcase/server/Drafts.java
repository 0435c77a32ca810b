package loomshowcase.server;

import java.util.List;

/** Fifteen cloths, each with a weave and colours of its own. */
final class Drafts {
    private static final String TABBY = "1 2";
    private static final String TWILL = "12 23 34 41";
    private static final String WARP_FACED_TWILL = "123 234 134 124";

    private static final int INDIGO = 0x2B3F73;
    private static final int NIGHT = 0x1F2A38;
    private static final int CREAM = 0xF2E8D5;
    private static final int RUST = 0xB5482A;
    private static final int OCHRE = 0xD9A441;
    private static final int MOSS = 0x6B7F3A;
    private static final int TEAL = 0x1E7F86;
    private static final int ROSE = 0xC7637A;
    private static final int PLUM = 0x5D3454;
    private static final int SLATE = 0x5F6F80;
    private static final int SAND = 0xCDB38B;
    private static final int SCARLET = 0xB3202C;
    private static final int FOREST = 0x1F5138;

    static final List<Draft> ALL = List.of(
            new Draft("plain-weave", "12", TABBY, "12", "AAAAAABBAAAAAACC", "AAAAAABB", CREAM, TEAL, RUST),
            new Draft("basket-weave", "1122", TABBY, "1122", "AAAAAAAABBBB", "CCCCCCCCDDDD", SAND, RUST, CREAM, OCHRE),
            new Draft("denim", "1234", WARP_FACED_TWILL, "1234", "A".repeat(47) + "C", "B", INDIGO, CREAM, OCHRE),
            new Draft("herringbone", "12341234" + "21432143", TWILL, "1234", "A", "B", NIGHT, SAND),
            new Draft("satin", "12345678", "2345678 1345678 1245678 1235678 1234678 1234578 1234568 1234567",
                    "14725836", "A".repeat(16) + "B".repeat(4) + "C".repeat(8) + "B".repeat(4), "D", ROSE, PLUM, CREAM,
                    PLUM),
            new Draft("turned-twill", "1234".repeat(4) + "5678".repeat(4),
                    "1235 2346 1347 1248 5671 6782 5783 5684", "1234".repeat(4) + "5678".repeat(4), "A", "B", TEAL,
                    CREAM),
            new Draft("houndstooth", "1234", TWILL, "1234", "AAAABBBB", "AAAABBBB", NIGHT, CREAM),
            new Draft("gingham", "12", TABBY, "12", "AAAAAAAABBBBBBBB", "AAAAAAAABBBBBBBB", SCARLET, CREAM),
            new Draft("tartan", "1234", TWILL, "1234", tartan(), tartan(), FOREST, NIGHT, SCARLET, OCHRE),
            new Draft("goose-eye", "1234123412343214321432", TWILL, "1234123412343214321432", "A", "B", PLUM, OCHRE),
            new Draft("glen-check", "1234", TWILL, "1234", glenCheck(), glenCheck(), SLATE, CREAM, SCARLET),
            new Draft("log-cabin", "12", TABBY, "12", "AB".repeat(8) + "BA".repeat(8), "AB".repeat(8) + "BA".repeat(8),
                    MOSS, CREAM),
            new Draft("waffle", "12345432", "1 2 13 24 135", "12345432", "A", "B", OCHRE, CREAM),
            new Draft("rosepath", "12341432", "12 23 34 14", "1234123432143214", "A", "BBBBCCCCDDDDCCCC", CREAM, RUST,
                    ROSE, PLUM),
            new Draft("undulating-twill", "12341122334411222333444111222334411223412341234", TWILL, "1234", "A", "B",
                    TEAL, SAND));

    private Drafts() {}

    private static String tartan() {
        return "A".repeat(12) + "B".repeat(6) + "A".repeat(2) + "B".repeat(6) + "CC" + "BB" + "D" + "BB" + "CC"
                + "B".repeat(6) + "A".repeat(2) + "B".repeat(6);
    }

    private static String glenCheck() {
        return "AAAABBBB".repeat(3) + "AABB".repeat(5) + "CC";
    }
}
