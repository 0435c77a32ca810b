package loomshowcase.server;

/**
 * Draws the cloth that a draft makes: each thread round and lit from the front, dipping where it goes under.
 *
 * <p>No chance is in it. The same draft gives the same pixels on every machine: whole numbers, and the arithmetic
 * that the language defines to the last bit.
 */
final class Weave {
    static final int WIDTH = 600;
    static final int HEIGHT = 400;

    /** Pixels across one thread. */
    private static final int THREAD = 8;
    private static final int SHADES = 40;
    private static final double DARKEST = 0.16;

    private final Draft draft;

    /** One repeat of the cloth. Each crossing asks for its neighbours too: reading the draft each time is slow. */
    private final boolean[][] repeat;

    private Weave(Draft draft) {
        this.draft = draft;
        this.repeat = new boolean[draft.threading().length()][draft.treadling().length()];
        for (int end = 0; end < repeat.length; end++) {
            for (int pick = 0; pick < repeat[end].length; pick++) {
                repeat[end][pick] = draft.warpOnTop(end, pick);
            }
        }
    }

    private boolean warpOnTop(int end, int pick) {
        boolean[] thread = repeat[Math.floorMod(end, repeat.length)];
        return thread[Math.floorMod(pick, thread.length)];
    }

    /** The cloth as a PNG file. */
    static byte[] png(Draft draft) {
        return Png.encode(WIDTH, palette(draft.yarns()), new Weave(draft).pixels());
    }

    private static int[] palette(int[] yarns) {
        int[] palette = new int[yarns.length * SHADES];
        for (int i = 0; i < palette.length; i++) {
            double light = DARKEST + (1.12 - DARKEST) * (i % SHADES) / (SHADES - 1);
            palette[i] = lit(yarns[i / SHADES], light);
        }
        return palette;
    }

    private static int lit(int colour, double light) {
        int red = (int) Math.min(255, (colour >> 16 & 0xFF) * light);
        int green = (int) Math.min(255, (colour >> 8 & 0xFF) * light);
        int blue = (int) Math.min(255, (colour & 0xFF) * light);
        return red << 16 | green << 8 | blue;
    }

    private byte[] pixels() {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int pick = 0; pick < HEIGHT / THREAD; pick++) {
            for (int end = 0; end < WIDTH / THREAD; end++) {
                crossing(pixels, end, pick);
            }
        }
        return pixels;
    }

    /** Draws the square where warp thread {@code end} and weft thread {@code pick} meet. */
    private void crossing(byte[] pixels, int end, int pick) {
        boolean warp = warpOnTop(end, pick);
        int yarn = warp ? draft.warpYarn(end) : draft.weftYarn(pick);
        int before = floated(end, pick, warp, -1);
        int after = floated(end, pick, warp, 1);
        int thread = warp ? end : ~pick;
        for (int y = 0; y < THREAD; y++) {
            for (int x = 0; x < THREAD; x++) {
                int across = warp ? x : y;
                int along = warp ? y : x;
                double light = roundness(across) * lift(before * THREAD + along, after * THREAD + THREAD - 1 - along);
                int start = (warp ? pick : end) * THREAD;
                int shade = (int) (light * (SHADES - 6)) + fibre(thread, across, start + along);
                int index = yarn * SHADES + Math.clamp(shade, 0, SHADES - 1);
                pixels[(pick * THREAD + y) * WIDTH + end * THREAD + x] = (byte) index;
            }
        }
    }

    /** For how many crossings more, in one direction, the thread on top stays on top. */
    private int floated(int end, int pick, boolean warp, int step) {
        int length = 0;
        int x = end;
        int y = pick;
        while (length < 2) {
            x += warp ? 0 : step;
            y += warp ? step : 0;
            if (warpOnTop(x, y) != warp) {
                return length;
            }
            length++;
        }
        return length;
    }

    /** How much light a round thread throws back at this place across it: all in the middle, little at the rims. */
    private static double roundness(int across) {
        double fromMiddle = (2 * across + 1 - THREAD) / (double) THREAD;
        return 0.28 + 0.72 * Math.sqrt(1 - fromMiddle * fromMiddle);
    }

    /** A thread comes up over the width of half a thread, and goes down likewise. */
    private static double lift(int fromStart, int toEnd) {
        double nearest = Math.min(THREAD / 2.0, Math.min(fromStart, toEnd) + 0.5) / (THREAD / 2.0);
        return 0.45 + 0.55 * Math.sqrt(nearest * (2 - nearest));
    }

    /** The twist of the yarn and its hairs; some threads are a little lighter than others, as in real cloth. */
    private static int fibre(int thread, int across, int along) {
        int twist = Math.floorMod(along + 2 * across, 5) < 2 ? 1 : 0;
        int ofThread = Math.floorMod(scramble(thread * 31), 4);
        int hair = Math.floorMod(scramble(thread * 7919 + across * 613 + along * 17), 4) == 0 ? 2 : 0;
        return ofThread + twist * 2 - hair;
    }

    /** Spreads the bits of a number (the finishing step of MurmurHash3). */
    private static int scramble(int value) {
        int h = value;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
