package loomshowcase.compare.workload.download;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.files.InputFile;
import loomshowcase.text.Shown;

/**
 * Addresses that a user names.
 *
 * @param words   where they come from: {@code addresses from urls.txt}; empty if there are none
 * @param targets what is downloaded, in their order
 */
public record Addresses(String words, List<Target> targets) {

    private static final Pattern HTTP =
            Pattern.compile("(?<before>(?i:https?)://)(?<authority>[^/?#]*)(?<after>.*)");

    private static final Pattern PORT = Pattern.compile("0*[1-9]\\d{0,4}");
    private static final int LAST_PORT = 65_535;

    /** What every server should take (RFC 9110, 4.1). */
    private static final int LONGEST = 8000;
    private static final int LONGEST_SHOWN = 200;

    /** The fifteen pictures of the threading tutorial, in its order; the tutorial names its files after them. */
    private static final List<String> TUTORIAL = List.of(
            "1516117172878-fd2c41f4a759", "1532009324734-20a7a5813719", "1524429656589-6633a470097c",
            "1530224264768-7ff8c1789d79", "1564135624576-c5c88640f235", "1541698444083-023c97d3f4b6",
            "1522364723953-452d3431c267", "1513938709626-033611b8cc03", "1507143550189-fed454f93097",
            "1493976040374-85c8e12f0c0e", "1504198453319-5ce911bafcde", "1530122037265-a5f1f91d3b99",
            "1516972810927-80185027ca84", "1550439062-609e1531270e", "1549692520-acc6669e2f0c");

    /**
     * The addresses that the options name.
     *
     * @param file     of addresses; {@code null} if there is none
     * @param single   addresses that were typed
     * @param tutorial whether the tutorial's are among them
     * @throws IllegalArgumentException if one is not an http or https address, or the file cannot be read; the message
     *                                  names the option or the line, and is for the user
     */
    static Addresses of(Path file, List<String> single, boolean tutorial) {
        var words = new ArrayList<String>();
        var targets = new ArrayList<Target>();
        var names = new FileNames();
        if (file != null) {
            words.add("addresses from " + file.getFileName());
            read(file).forEach(address -> targets.add(Target.of(address, names.of(address))));
        }
        if (!single.isEmpty()) {
            words.add("--url");
            single.stream().map(text -> address("--url", text))
                    .forEach(address -> targets.add(Target.of(address, names.of(address))));
        }
        if (tutorial) {
            words.add("the tutorial's addresses");
            TUTORIAL.forEach(photo -> targets.add(Target.of(
                    URI.create("https://images.unsplash.com/photo-" + photo),
                    names.unused("photo-" + photo + ".jpg"))));
        }
        return new Addresses(String.join(" and ", words), targets);
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /**
     * The addresses in a file, one on each line; blank lines and lines that begin with {@code #} are skipped.
     *
     * @throws IllegalArgumentException if it cannot be read, has no address, or a line is not an http or https address;
     *                                  the message names the file and the line, and is for the user
     */
    public static List<URI> read(Path file) {
        List<String> lines = InputFile.lines(file, "a file of addresses, one on each line");
        var addresses = new ArrayList<URI>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                addresses.add(address(file + ", line " + (i + 1), line));
            }
        }
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(file + " has no address; write one http or https address on each line");
        }
        return addresses;
    }

    /** @param place where the text comes from, for the message */
    private static URI address(String place, String typed) {
        String text = typed.strip();
        Matcher parts = HTTP.matcher(text);
        String wrong;
        try {
            if (text.length() > LONGEST) {
                wrong = "is longer than 8,000 characters, which is more than servers need to take";
            } else if (parts.matches() && parts.group("authority").contains("@")) {
                wrong = "has a user name; leave that out";
            } else {
                String ascii = !parts.matches() ? text
                        : parts.group("before") + asciiHost(parts.group("authority")) + parts.group("after");
                URI address = URI.create(new URI(ascii).toASCIIString());
                wrong = whatIsWrongWith(address);
                if (wrong == null) {
                    return address;
                }
            }
        } catch (URISyntaxException e) {
            wrong = parts.matches() ? "is not an address: " + e.getReason()
                    : "is not an http or https address with a host";
        }
        throw new IllegalArgumentException("%s: '%s' %s".formatted(place, shown(text), wrong));
    }

    /** A host in letters beyond ASCII as the name servers know it (RFC 3490): {@code xn--bcher-kva.example}. */
    private static String asciiHost(String authority) throws URISyntaxException {
        if (authority.chars().allMatch(c -> c < 128)) {
            return authority;
        }
        int port = authority.lastIndexOf(':');
        String host = port < 0 ? authority : authority.substring(0, port);
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES) + authority.substring(host.length());
        } catch (IllegalArgumentException e) {
            throw new URISyntaxException(authority, "no host has such a name");
        }
    }

    /** {@code null} if nothing is. Both clients can use what passes. */
    private static String whatIsWrongWith(URI address) {
        if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())
                || address.getRawAuthority() == null) {
            return "is not an http or https address with a host";
        }
        Optional<Authority> authority = Authority.find(address);
        if (authority.isEmpty()) {
            return hasWrongPort(address.getRawAuthority())
                    ? "has a port that does not exist; ports are numbers from 1 to 65535"
                    : "is not an http or https address with a host";
        }
        if (Authority.isSecure(address) && !authority.get().isUsual()) {
            return "has a host that HttpClient cannot ask for over https (an underscore, or a last part that begins "
                    + "with a digit); use http, another name or the IP address";
        }
        return null;
    }

    private static boolean hasWrongPort(String authority) {
        String port = authority.substring(authority.lastIndexOf(':') + 1);
        return authority.contains(":") && !port.isEmpty() && !port.endsWith("]")
                && !(PORT.matcher(port).matches() && Integer.parseInt(port) <= LAST_PORT);
    }

    /** As a message may show it: on one short line, and without a user and a password, even one with a slash in it. */
    private static String shown(String text) {
        int begin = text.contains("//") ? text.indexOf("//") + 2 : 0;
        String rest = text.substring(begin);
        String authority = rest.split("[/?#]", 2)[0];
        int user = (authority.contains("@") || !authority.contains(":") ? authority : rest).lastIndexOf('@');
        return Shown.message(user < 0 ? text : text.substring(0, begin) + "***" + rest.substring(user), LONGEST_SHOWN);
    }
}
