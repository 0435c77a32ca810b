package loomshowcase.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.PackedSources;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lesson {@code failure} says never to drop a future, because it holds the only trace of a failure. */
@Tag("once")
@DisplayName("A lesson keeps every future")
class KeptFuturesTest {

    private static final Set<String> GIVE_A_FUTURE = Set.of("submit", "schedule", "scheduleAtFixedRate",
            "scheduleWithFixedDelay", "invokeAll", "runAsync", "supplyAsync");
    private static final Set<String> DROP_A_VALUE = Set.of("forEach", "forEachOrdered", "execute", "start");

    static Stream<Form> forms() {
        return Catalogue.read(Jvm.classes()).on(Shelf.LESSONS).stream().flatMap(lesson -> lesson.forms().stream())
                .filter(form -> form.kind() != FormKind.BROKEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("in each form that is not broken")
    void isAskedOrHandedOn(Form form) throws IOException {
        assertThat(dropped(PackedSources.text(form.path()))).isEmpty();
    }

    @Test
    @DisplayName("except in the broken form of failure, which is about that")
    void isDroppedWhereTheLessonIsAboutThat() throws IOException {
        Form form =
                Catalogue.read(Jvm.classes()).named("failure").orElseThrow().form(FormKind.BROKEN, 21).orElseThrow();

        assertThat(dropped(PackedSources.text(form.path()))).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("and a future that is dropped in any of these ways is found")
    @ValueSource(strings = {"executor.submit(task);", "numbers.forEach(i -> executor.submit(task));",
        "Future<?> future = executor.submit(task);", "List<Future<?>> all = start(); all.add(executor.submit(task));",
        "executor.invokeAll(tasks);"})
    void isFoundIfItIsDropped(String statements) throws IOException {
        assertThat(dropped("class C { void m() { " + statements + " } }")).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("and one that is kept is not")
    @ValueSource(strings = {"executor.submit(task).get();", "return executor.submit(task);", "executor.execute(task);",
        "Future<?> future = executor.submit(task); future.get();",
        "var done = new ExecutorCompletionService<String>(executor); done.submit(task); done.take();",
        "numbers.map(i -> executor.submit(task));"})
    void isNotFoundIfItIsKept(String statements) throws IOException {
        assertThat(dropped("class C { void m() { " + statements + " } }")).isEmpty();
    }

    /** The calls whose future nobody can ask, and the variables of futures that nobody asks. */
    private static List<String> dropped(String source) throws IOException {
        var file = new SimpleJavaFileObject(URI.create("string:///C.java"), JavaFileObject.Kind.SOURCE) {

            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, null, null, List.of(file));
        var scan = new Scan();
        for (CompilationUnitTree unit : task.parse()) {
            unit.accept(scan, null);
        }
        scan.variables.keySet().removeAll(scan.asked);
        scan.dropped.addAll(scan.variables.values());
        return scan.dropped;
    }

    private static final class Scan extends TreeScanner<Void, Void> {

        private final List<String> dropped = new ArrayList<>();
        private final Map<String, String> variables = new HashMap<>();
        private final Set<String> queues = new HashSet<>();
        private final Set<String> asked = new HashSet<>();

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            String type = variable.getType() + " " + variable.getInitializer();
            if (type.contains("CompletionService")) {
                queues.add(variable.getName().toString());
            } else if (String.valueOf(variable.getType()).contains("Future")) {
                variables.put(variable.getName().toString(), variable.toString());
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
            asked.add(identifier.getName().toString());
            return super.visitIdentifier(identifier, nothing);
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
            note(statement.getExpression());
            return super.visitExpressionStatement(statement, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (DROP_A_VALUE.contains(name(call))) {
                call.getArguments().stream().filter(LambdaExpressionTree.class::isInstance)
                        .map(lambda -> ((LambdaExpressionTree) lambda).getBody()).forEach(this::note);
            }
            if (name(call).equals("add")) {
                // To put a future into a list is not to ask it.
                return scan(call.getArguments(), nothing);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void note(Tree expression) {
            if (expression instanceof MethodInvocationTree call && GIVE_A_FUTURE.contains(name(call))
                    && !queues.contains(receiver(call))) {
                dropped.add(call.toString());
            }
        }

        private static String name(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select ? select.getIdentifier().toString()
                    : call.getMethodSelect().toString();
        }

        private static String receiver(MethodInvocationTree call) {
            ExpressionTree select = call.getMethodSelect();
            return select instanceof MemberSelectTree member ? member.getExpression().toString() : "";
        }
    }
}
