import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** The rules of scopes; each case breaks or tries one. */
final class Rules25 extends Services {

    static final ScopedValue<String> REQUEST = ScopedValue.newInstance();
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    static Map<String, Callable<?>> cases() {
        var cases = new LinkedHashMap<String, Callable<?>>();
        cases.put("a subtask forks into the scope it runs in", Rules25::forkBySubtask);
        cases.put("another thread forks", Rules25::forkElsewhere);
        cases.put("another thread joins", Rules25::joinElsewhere);
        cases.put("close without join", Rules25::closeWithoutJoin);
        cases.put("close without join, nothing forked", Rules25::closeWithoutFork);
        cases.put("the body throws before join", Rules25::bodyThrows);
        cases.put("join twice", Rules25::joinTwice);
        cases.put("fork after join", Rules25::forkAfterJoin);
        cases.put("fork after the scope was cancelled", Rules25::forkAfterCancel);
        cases.put("get before join, the subtask has succeeded", Rules25::getBeforeJoin);
        cases.put("another thread calls get before join", Rules25::getElsewhere);
        cases.put("get of a subtask whose sibling failed first", Rules25::getOfCancelled);
        cases.put("the owner is interrupted in join", Rules25::interruptedOwner);
        cases.put("it joins again", Rules25::joinAgain);
        cases.put("what becomes of its subtasks", Rules25::interruptedSubtask);
        cases.put("a subtask that ignores the interrupt", Rules25::stubborn);
        cases.put("cancelling a scope with a scope inside", Rules25::nested);
        cases.put("the outer scope is closed before the inner one", Rules25::wrongOrder);
        cases.put("the thread factory returns null", Rules25::factoryNull);
        cases.put("the thread factory throws an OutOfMemoryError", Rules25::factoryThrows);
        cases.put("the thread of a subtask", Rules25::thread);
        cases.put("a scope without a name, as text", Rules25::unnamed);
        cases.put("an InheritableThreadLocal in a subtask", Rules25::inheritable);
        cases.put("a ScopedValue in a subtask", Rules25::scopedInSubtask);
        cases.put("the same on platform threads", Rules25::scopedOnPlatform);
        cases.put("a ScopedValue in a task of an executor", Rules25::scopedInExecutor);
        cases.put("fork within a binding made after the scope", Rules25::boundAfter);
        cases.put("a scope is left open as a binding ends", Rules25::leftOpen);
        cases.put("ScopedValue.get without a binding", Rules25::unbound);
        cases.put("ScopedValue.orElse(null)", Rules25::orElseNull);
        return cases;
    }

    static String forkBySubtask() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<Subtask<String>> outer = scope.fork(() -> scope.fork(() -> user()));
            scope.join();
            return outer.get().get();
        }
    }

    static String forkElsewhere() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            return elsewhere(() -> scope.fork(() -> user()).state().toString());
        }
    }

    static String joinElsewhere() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            return elsewhere(() -> {
                scope.join();
                return "joined";
            });
        }
    }

    static String closeWithoutJoin() {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> never());
        }
        return "closed";
    }

    static String closeWithoutFork() {
        try (var scope = StructuredTaskScope.open()) {
            return "closed";
        }
    }

    static String bodyThrows() {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> never());
            throw new IllegalArgumentException("in the body");
        }
    }

    static String joinTwice() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> user());
            scope.join();
            scope.join();
            return "joined twice";
        }
    }

    static String forkAfterJoin() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> user());
            scope.join();
            Subtask<String> late = scope.fork(() -> user());
            scope.join();
            return late.get();
        }
    }

    static String forkAfterCancel() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> fails());
            while (!scope.isCancelled()) {
                Thread.onSpinWait();
            }
            Subtask<String> late = scope.fork(() -> user());
            try {
                scope.join();
            } catch (Exception e) {
                // The first one failed.
            }
            return late.state().toString();
        }
    }

    static String getBeforeJoin() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> user());
            while (subtask.state() != Subtask.State.SUCCESS) {
                Thread.onSpinWait();
            }
            try {
                return subtask.get();
            } finally {
                scope.join();
            }
        }
    }

    static String getElsewhere() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> user());
            while (subtask.state() != Subtask.State.SUCCESS) {
                Thread.onSpinWait();
            }
            String outcome = elsewhere(subtask::get);
            scope.join();
            return outcome;
        }
    }

    static String getOfCancelled() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> sibling = scope.fork(() -> never());
            scope.fork(() -> fails());
            try {
                scope.join();
            } catch (Exception e) {
                // The second one failed.
            }
            return sibling.state() + ": " + outcome(sibling::get);
        }
    }

    static String interruptedOwner() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> never());
            Thread.currentThread().interrupt();
            scope.join();
            return "joined";
        }
    }

    static String joinAgain() throws Exception {
        var interrupted = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> {
                interrupted.await();
                return user();
            });
            Thread.currentThread().interrupt();
            try {
                scope.join();
            } catch (InterruptedException e) {
                interrupted.countDown();
                scope.join();
            }
            return subtask.get();
        }
    }

    static String interruptedSubtask() throws Exception {
        var interrupted = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                try {
                    return never();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            });
            Thread.currentThread().interrupt();
            scope.join();
        } catch (InterruptedException e) {
            // close has waited for the subtask.
        }
        return interrupted.getCount() == 0 ? "interrupted, and waited for" : "left alone";
    }

    static String stubborn() throws Exception {
        var started = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                started.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                for (long end = System.nanoTime() + 20_000_000; System.nanoTime() < end;) {
                    Thread.onSpinWait();
                }
                done.countDown();
                return null;
            });
            started.await();
            scope.fork(() -> fails());
            scope.join();
        } catch (Exception e) {
            return done.getCount() == 0 ? "close waited for it" : "close did not wait";
        }
        return "no failure";
    }

    static String nested() throws Exception {
        var inside = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                try (var inner = StructuredTaskScope.open()) {
                    inner.fork(() -> {
                        inside.countDown();
                        try {
                            return never();
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                            throw e;
                        }
                    });
                    inner.join();
                    return null;
                }
            });
            inside.await();
            scope.fork(() -> fails());
            scope.join();
        } catch (Exception e) {
            return interrupted.getCount() == 0 ? "its subtask is interrupted" : "its subtask goes on";
        }
        return "no failure";
    }

    static String wrongOrder() {
        var outer = StructuredTaskScope.open();
        try (var inner = StructuredTaskScope.open()) {
            outer.close();
            return "closed";
        }
    }

    static String factoryNull() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
                settings -> settings.withThreadFactory(task -> null))) {
            scope.fork(() -> user());
            return "forked";
        }
    }

    static String factoryThrows() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
                settings -> settings.withThreadFactory(task -> {
                    throw new OutOfMemoryError("no thread");
                }))) {
            scope.fork(() -> user());
            return "forked";
        }
    }

    static String thread() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> (Thread.currentThread().isVirtual() ? "virtual" : "platform")
                    + ", name \"" + Thread.currentThread().getName() + "\"");
            scope.join();
            return subtask.get();
        }
    }

    static String unnamed() {
        try (var scope = StructuredTaskScope.open()) {
            return scope.toString().replaceAll(".*\\.|@.*", "") + "@hash";
        }
    }

    static String inheritable() throws Exception {
        INHERITED.set("request 7");
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> subtask = scope.fork(() -> INHERITED.get());
            scope.join();
            return subtask.get();
        } finally {
            INHERITED.remove();
        }
    }

    static String scopedInSubtask() throws Exception {
        return ScopedValue.where(REQUEST, "request 7").call(() -> {
            try (var scope = StructuredTaskScope.open()) {
                Subtask<String> subtask = scope.fork(() -> REQUEST.get());
                scope.join();
                return subtask.get();
            }
        });
    }

    static String scopedOnPlatform() throws Exception {
        return ScopedValue.where(REQUEST, "request 7").call(() -> {
            try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
                    settings -> settings.withThreadFactory(Thread.ofPlatform().factory()))) {
                Subtask<String> subtask = scope.fork(() -> REQUEST.get());
                scope.join();
                return subtask.get();
            }
        });
    }

    static String scopedInExecutor() throws Exception {
        return ScopedValue.where(REQUEST, "request 7").call(() -> {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                return executor.submit(() -> REQUEST.isBound() ? REQUEST.get() : "not bound").get();
            }
        });
    }

    static String boundAfter() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            return ScopedValue.where(REQUEST, "request 7").call(() -> scope.fork(() -> user()).state().toString());
        }
    }

    static String leftOpen() throws Exception {
        ScopedValue.where(REQUEST, "request 7").run(() -> StructuredTaskScope.open());
        return "left open";
    }

    static String unbound() {
        return REQUEST.get();
    }

    static String orElseNull() {
        return REQUEST.orElse(null);
    }
}
