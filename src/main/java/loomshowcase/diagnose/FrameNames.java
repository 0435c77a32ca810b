package loomshowcase.diagnose;

import java.util.List;

/** Names of frames on a stack, such as {@code shop.orders.Orders.save:41}. */
public final class FrameNames {

    private static final List<String> OF_THE_JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private FrameNames() {}

    /**
     * Whether a frame is the user's code. Code of the JDK is not, and neither are the classes that the JVM generates for
     * lambdas, whose names end in an address.
     */
    public static boolean isOfUser(String name) {
        return OF_THE_JDK.stream().noneMatch(name::startsWith) && !name.contains(".0x") && !name.contains("/0x");
    }

    /**
     * Shortens a name to at most {@code width} characters: replaces packages by their initials, as many as necessary, from
     * the left; if that is not enough, cuts off the beginning.
     */
    public static String fitting(String name, int width) {
        String rest = name;
        int done = 0;
        while (rest.length() > width) {
            int dot = rest.indexOf('.', done);
            boolean isPackage = dot >= 0 && Character.isLowerCase(rest.charAt(done)) && rest.indexOf('.', dot + 1) >= 0;
            if (!isPackage) {
                return "…" + rest.substring(rest.length() - Math.max(1, width - 1));
            }
            rest = rest.substring(0, done + 1) + rest.substring(dot);
            done += 2;
        }
        return rest;
    }
}
