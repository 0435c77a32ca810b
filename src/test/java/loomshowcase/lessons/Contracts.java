package loomshowcase.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;

/** The contracts of all forms. The top of {@code contracts.txt} explains the notation. */
final class Contracts {

    private static final String FILE = "contracts.txt";

    private final Map<String, Contract> byName = new HashMap<>();
    private final Set<String> unused = ConcurrentHashMap.newKeySet();

    Contracts() {
        var block = new ArrayList<String>();
        for (String line : text().lines().filter(line -> !line.startsWith("#")).toList()) {
            if (line.isBlank() && !block.isEmpty()) {
                addAll(block);
                block.clear();
            } else if (!line.isBlank()) {
                block.add(line);
            }
        }
        addAll(block);
        unused.addAll(byName.keySet());
    }

    /** The one for this form on a JDK, else for this form, else for its kind. */
    Contract of(Idea idea, Form form, int feature) {
        String name = idea.id() + " " + form.kind().id();
        String found = Stream.of(name + " on " + feature, name + form.release(), name).filter(byName::containsKey)
                .findFirst().orElseThrow(() -> new AssertionError(form.className() + " has no contract in " + FILE));
        unused.remove(found);
        return byName.get(found);
    }

    /** The contracts that were not used. */
    Set<String> unused() {
        return unused;
    }

    private void addAll(List<String> block) {
        String[] head = block.getFirst().split(": ");
        for (String kind : head[1].split(", ")) {
            if (byName.put(head[0] + " " + kind, read(kind, block.subList(1, block.size()))) != null) {
                throw new AssertionError("two contracts for " + head[0] + ", " + kind);
            }
        }
    }

    private static Contract read(String kind, List<String> lines) {
        var threads = new Contract.Threads(OptionalInt.empty(), OptionalInt.empty());
        OptionalInt asleep = OptionalInt.empty();
        OptionalInt alive = OptionalInt.of(0);
        var output = new ArrayList<String>();
        for (String line : lines) {
            String value = line.substring(line.indexOf(": ") + 2);
            if (line.startsWith("  |")) {
                output.add(line.length() > 4 ? line.substring(4) : "");
            } else if (line.startsWith("  threads: ")) {
                threads = threads(kind, value);
            } else if (line.startsWith("  asleep at once: ")) {
                asleep = number(value);
            } else if (line.startsWith("  alive at exit: ")) {
                alive = number(value);
            } else {
                throw new AssertionError(FILE + " says what nobody understands: " + line);
            }
        }
        return new Contract(threads, asleep, alive, Script.read(output));
    }

    private static Contract.Threads threads(String kind, String value) {
        OptionalInt platform = OptionalInt.of(0);
        OptionalInt virtual = OptionalInt.of(0);
        for (String part : value.split(", ")) {
            String[] words = part.split(" ");
            OptionalInt number = number(words[0]);
            if (words.length == 2 ? words[1].equals("platform") : kind.equals(FormKind.PLATFORM.id())) {
                platform = number;
            } else {
                virtual = number;
            }
        }
        return new Contract.Threads(platform, virtual);
    }

    private static OptionalInt number(String text) {
        return text.equals("#") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static String text() {
        try (InputStream in = Contracts.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
