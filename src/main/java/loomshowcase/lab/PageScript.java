package loomshowcase.lab;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules of the page as one script: a browser loads no modules from a disk, and from a server one file is there sooner
 * than many, of which each names the next. Each module becomes a function that returns what the module exports. It understands the few forms of {@code import} and {@code export} that the page uses,
 * and refuses any other.
 */
final class PageScript {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (\\{[^}]*}|\\w+) from '\\./([^']+)';$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?(?:function|class|const) (\\w+))");
    private static final Pattern DEFAULT = Pattern.compile("export(?:\\{(\\w+) as default}| default (\\w+));\\s*$");
    private static final Pattern LEFT = Pattern.compile("(?m)^ *(?:import|export)\\b.*");

    private PageScript() {}

    static String joined() {
        return Assets.MODULES.stream().map(name -> module(name, new String(Assets.read(name), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n", "'use strict';\n", ""));
    }

    /** @throws IllegalArgumentException if it imports or exports in a way that is not understood */
    static String module(String name, String source) {
        String exports = EXPORT.matcher(source).results().map(export -> export.group(1))
                .collect(Collectors.joining(", "));
        String body = EXPORT.matcher(IMPORT.matcher(source).replaceAll(PageScript::taken)).replaceAll("");
        String end = "return { %s };".formatted(exports);
        var only = DEFAULT.matcher(body);
        if (only.find()) {
            end = "return { default: %s };".formatted(only.group(1) == null ? only.group(2) : only.group(1));
            body = body.substring(0, only.start());
        }
        var left = LEFT.matcher(body);
        if (left.find()) {
            throw new IllegalArgumentException(
                    "%s: no script can be made of \"%s\"".formatted(name, left.group().strip()));
        }
        return "const %s = (() => {\n%s\n%s\n})();\n".formatted(variable(name), body.strip(), end);
    }

    private static String taken(MatchResult line) {
        String what = line.group(1).startsWith("{") ? line.group(1).replace(" as ", ": ")
                : "{ default: %s }".formatted(line.group(1));
        return "const %s = %s;".formatted(what, variable(line.group(2)));
    }

    /** {@code highlight/core.min.js} becomes {@code highlight_core_min_js}. */
    private static String variable(String module) {
        return String.join("_", Arrays.asList(module.split("\\W")));
    }
}
