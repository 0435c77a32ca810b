package loomshowcase.server;

/**
 * A weaver's draft: how a loom is set up, and in what order it is worked.
 *
 * @param name      what weavers call the cloth
 * @param threading the shaft of each warp thread in turn, from {@code 1}; repeats across the cloth
 * @param tieUp     for each treadle the shafts that it lifts, separated by spaces: {@code "12 23 34 41"}
 * @param treadling the treadle for each weft thread in turn, from {@code 1}; repeats down the cloth
 * @param warp      the colours of the warp threads in turn, as letters: {@code A} is the first of {@code yarns}
 * @param weft      the colours of the weft threads in turn
 * @param yarns     the colours, as {@code 0xRRGGBB}
 */
record Draft(String name, String threading, String tieUp, String treadling, String warp, String weft, int... yarns) {

    /** Whether warp thread {@code end} lies on top of weft thread {@code pick}. */
    boolean warpOnTop(int end, int pick) {
        char shaft = at(threading, end);
        int treadle = at(treadling, pick) - '1';
        return tieUp.split(" ")[treadle].indexOf(shaft) >= 0;
    }

    int warpYarn(int end) {
        return at(warp, end) - 'A';
    }

    int weftYarn(int pick) {
        return at(weft, pick) - 'A';
    }

    private static char at(String repeat, int index) {
        return repeat.charAt(Math.floorMod(index, repeat.length()));
    }
}
