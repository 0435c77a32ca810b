package loomshowcase.compare.workload.task;

import static loomshowcase.compare.workload.task.UserTasks.name;
import static loomshowcase.compare.workload.task.UserTasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's class is called as it is, and what is wrong with it is told as the user's. */
class UserTaskTest {

    @Test
    void oneObjectServesAllCallsOfARunAndIsClosedAfterThem() throws Exception {
        UserTasks.Good.MADE.set(0);
        UserTasks.Good.CALLED.set(0);
        UserTasks.Good.CLOSED.set(0);
        try (Work work = task("Good").open(3)) {
            assertThat(work.perform(0)).as("what it returned is let go").isNull();
            work.perform(1);
            work.perform(2);
            assertThat(UserTasks.Good.CLOSED).hasValue(0);
        }
        assertThat(UserTasks.Good.MADE).hasValue(1);
        assertThat(UserTasks.Good.CALLED).hasValue(3);
        assertThat(UserTasks.Good.CLOSED).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "BadConstructor     | IllegalStateException | the constructor of NAME threw IllegalStateException: no config",
        "BadInitializer     | NullPointerException  | the static initializer of NAME threw NullPointerException",
        "PrivateConstructor | unusable class | NAME has no public constructor without arguments; give it one",
        "NeedsAnArgument    | unusable class | NAME has no public constructor without arguments; give it one",
        "Inner    | unusable class | NAME has no public constructor without arguments, since it is not static; give",
        "Abstract | unusable class | NAME is abstract; name a class that can be instantiated",
        "NotPublic| unusable class | NAME is not public; make it public",
        "OnlyRuns | unusable class | NAME is a Runnable, not a java.util.concurrent.Callable; let it implement that",
        "Nowhere  | no such class  | NAME is not on the class path; name its jar or folder with --class-path, and"})
    void whatCannotBeMadeIsToldByName(String type, String kind, String message) {
        assertThatExceptionOfType(UserTaskFailed.class).isThrownBy(() -> task(type).open(1))
                .satisfies(failed -> {
                    assertThat(failed.kind()).isEqualTo(kind);
                    assertThat(failed).hasMessageStartingWith(message.replace("NAME", name(type)));
                    assertThat(failed.getStackTrace()).as("it is not ours to show").isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Throws      | IOException    | NAME threw IOException: no database, at NAME.call",
        "Wraps       | IllegalStateException | NAME threw IllegalStateException: no order, caused by IOException: no database, at NAME.load",
        "ThrowsError | AssertionError | NAME threw AssertionError, at NAME.call",
        "NoMemory    | out of memory | NAME threw OutOfMemoryError: Cannot reserve 9 bytes of direct buffer memory, at NAME.call",
        "NeedsMore   | missing class  | NAME needs com.acme.Driver, which is not on the class path (--class-path)"})
    void whatACallThrowsIsToldByName(String type, String kind, String message) throws Exception {
        Work work = task(type).open(1);
        assertThatExceptionOfType(UserTaskFailed.class).isThrownBy(() -> work.perform(0)).satisfies(failed -> {
            assertThat(failed.kind()).isEqualTo(kind);
            assertThat(failed.getMessage().replaceAll(":\\d+$", "")).isEqualTo(message.replace("NAME", name(type)));
        });
    }

    @Test
    void whatACallSaysIsCutBeforeItsCauseAndTheUsersLine() throws Exception {
        Work work = task("Talks").open(1);
        assertThatExceptionOfType(UserTaskFailed.class)
                .isThrownBy(
                        () -> work.perform(0))
                .satisfies(failed -> assertThat(failed.getMessage()).hasSizeLessThan(400).doesNotContain("\u001b")
                        .contains(" and o…, caused by "
                                + "IllegalArgumentException: onon", "…, at " + name("Talks") + ".call:"));
    }

    @Test
    void anInterruptThatACallMakesOrThrowsEndsThatCallAndNoMore() throws Exception {
        Work work = task("Interrupted").open(1);
        assertThatExceptionOfType(UserTaskFailed.class).isThrownBy(() -> work.perform(0)).satisfies(failed -> {
            assertThat(failed.kind()).isEqualTo("InterruptedException");
            assertThat(failed).hasMessageStartingWith(
                    name("Interrupted") + " threw InterruptedException, at " + name("Interrupted"));
        });
        assertThat(Thread.interrupted()).as("an interrupt for the next call").isFalse();
    }

    @Test
    void whatCannotBeClosedIsToldByName() throws Exception {
        Work work = task("CannotClose").open(1);
        assertThatIOException().isThrownBy(work::close)
                .withMessageStartingWith("close of " + name("CannotClose") + " threw Exception: still in use, at ");
    }

    @Test
    void theFirstFailureOfAKindHasTheStackTraceOfTheUsersCode() throws Exception {
        Work work = task("Wraps").open(2);

        assertThat(failure(work, 0).stack()).hasValueSatisfying(stack -> assertThat(stack)
                .contains("IllegalStateException: no order", "Caused by: java.io.IOException: no database",
                        "UserTasks$Wraps.load("));
        assertThat(failure(work, 1).stack()).isEmpty();
    }

    private static UserTaskFailed failure(Work work, int index) {
        return catchThrowableOfType(UserTaskFailed.class, () -> work.perform(index));
    }

    @Test
    void aClassOfANewerJdkIsToldWithWhatToDo() {
        var error = new UnsupportedClassVersionError("com/acme/Dao has been compiled by a more recent version of the "
                + "Java Runtime (class file version 72.0), this version of the Java Runtime only recognizes class file "
                + "versions up to 65.0");
        int here = Runtime.version().feature();
        assertThat(UserTaskFailed.because(error, "com.acme.FetchOrder")).hasMessage("com.acme.Dao was compiled for "
                + "JDK 28, and this is JDK %s: use --jdk 28, or compile it with --release %s".formatted(here, here));
    }

    @Test
    void aClassWithThePreviewFeaturesOfAnotherJdkIsToldWithWhatToDo() {
        var error = new UnsupportedClassVersionError("com/acme/Dao (class file version 66.65535) was compiled with "
                + "preview features that are unsupported. This version of the Java Runtime only recognizes preview "
                + "features for class file version 70.65535");
        assertThat(UserTaskFailed.because(error, "com.acme.FetchOrder")).hasMessage("com.acme.Dao was compiled with "
                + "the preview features of JDK 22, and this is JDK %s: use --jdk 22"
                        .formatted(Runtime.version().feature()));
    }

    @Test
    void aFolderThatIsNotTheRootOfItsPackagesIsToldWithWhatToDo() {
        var error = new NoClassDefFoundError("FetchOrder (wrong name: com/acme/FetchOrder)");
        assertThat(UserTaskFailed.because(error, "FetchOrder")).hasMessage("FetchOrder.class has the class "
                + "com.acme.FetchOrder: name that class, and the folder that its packages start in");
    }

    @Test
    void itsFloorIsNotKnownAndItsPathsAreNotShown() {
        assertThat(task("Good").floor(10, 10)).isEmpty();
        assertThat(task("Good").settings().shown()).containsOnly(Map.entry("task", name("Good")));
        assertThat(task("Good").describe(1_000)).isEqualTo("1,000 calls of " + name("Good"));
    }

    @Test
    void whatDoesNotNameAClassIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserTask.UNNAMED.withOptions(Settings.NONE.with(Setting.text("task"), "app.jar!")))
                .withMessage("--task: 'app.jar!' is not a class name; write it as com.acme.FetchOrder");
    }
}
