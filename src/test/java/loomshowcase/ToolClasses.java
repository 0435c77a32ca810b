package loomshowcase;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import loomshowcase.launch.Jvm;

/** Every class of the tool, read once for all rules, and who uses whom. A package is named without the root. */
final class ToolClasses {

    static final Path CLASSES = Jvm.classes();
    static final JavaClasses IMPORTED = new ClassFileImporter().importPath(CLASSES);

    private ToolClasses() {}

    static Stream<JavaClass> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().map(use -> use.getTargetClass().getBaseComponentType())
                .filter(ToolClasses::isOurs);
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("loomshowcase") || type.getPackageName().startsWith("loomshowcase.");
    }

    /** Without the root; an array's is that of what it holds. */
    static String nameOfPackage(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals("loomshowcase") ? "" : name.replaceFirst("^loomshowcase\\.", "");
    }

    static boolean isIn(String name, String root) {
        return name.equals(root) || !root.isEmpty() && name.startsWith(root + ".");
    }

    static boolean isBelow(JavaClass type, String root) {
        return isOurs(type.getBaseComponentType()) && isIn(nameOfPackage(type), root);
    }

    static ArchCondition<JavaClass> use(String what, BiPredicate<JavaClass, JavaClass> may) {
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isOurs(use.getTargetClass().getBaseComponentType()))
                        .filter(use -> !may.test(type, use.getTargetClass()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }
}
