package loomshowcase.cli.shared;

import java.util.concurrent.CountDownLatch;

/** A command whose files take for ever to remove. It runs until a signal comes. */
final class InterruptedSession {

    private InterruptedSession() {}

    public static void main(String... arguments) throws InterruptedException {
        var never = new CountDownLatch(1);
        try (var session = new Session()) {
            session.onClose(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            System.out.println(session.folder());
            never.await();
        }
    }
}
