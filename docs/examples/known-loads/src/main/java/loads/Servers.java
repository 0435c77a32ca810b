package loads;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Web servers whose requests do what they are told. */
final class Servers {

    private Servers() {}

    /** A server that has started: its port, and the pool whose threads answer. */
    record Started(int port, LoadedPool pool) {}

    static Started tomcat(int threads, Runnable request) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setSilent(true);
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", Integer.toString(threads));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "task", new HttpServlet() {
            private static final long serialVersionUID = 1;

            @Override
            protected void doGet(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
                request.run();
                answer.getOutputStream().print("ok");
            }
        });
        context.addServletMappingDecoded("/", "task");
        tomcat.start();
        var pool = (ThreadPoolExecutor) tomcat.getConnector().getProtocolHandler().getExecutor();
        return new Started(tomcat.getConnector().getLocalPort(), new LoadedPool("http-nio-", pool::getActiveCount));
    }

    static Started jetty(int threads, boolean virtual, Runnable request) throws Exception {
        var pool = new QueuedThreadPool(threads);
        if (virtual) {
            pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        var server = new Server(pool);
        var connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request asked, Response answer, Callback callback) {
                request.run();
                answer.setStatus(200);
                callback.succeeded();
                return true;
            }
        });
        server.start();
        return new Started(connector.getLocalPort(), new LoadedPool("qtp", pool::getUtilizedThreads));
    }
}
