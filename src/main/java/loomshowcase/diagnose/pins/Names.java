package loomshowcase.diagnose.pins;

/** Names of methods as they fit into a line. */
final class Names {

    private Names() {}

    /**
     * The name in at most so many characters: of packages only the initials, as many as it takes, from the left; if
     * that is still too long, its end.
     */
    static String fitting(String name, int width) {
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
