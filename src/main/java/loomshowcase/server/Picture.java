package loomshowcase.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A picture that the server holds ready.
 *
 * @param name   the name of its cloth; part of its address
 * @param bytes  the PNG file
 * @param sha256 the SHA-256 of {@code bytes}, in hexadecimal
 */
record Picture(String name, byte[] bytes, String sha256) {

    /** Draws the first {@code count} of all pictures, from 1 to {@link Drafts#ALL}'s number. */
    static List<Picture> draw(int count) {
        return Drafts.ALL.subList(0, count).parallelStream().map(Picture::of).toList();
    }

    private static Picture of(Draft draft) {
        byte[] png = Weave.png(draft);
        return new Picture(draft.name(), png, sha256(png));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The path of its address: {@code /pictures/NAME.png}. */
    String path() {
        return PictureHandler.PICTURES + "/" + name + ".png";
    }

    /** Its line in the manifest. */
    String manifestLine() {
        return String.join("\t", name, Integer.toString(bytes.length), sha256, path());
    }
}
