import com.adobe.epubcheck.tool.EpubChecker;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Keeps EPUBCheck at hand: most of what it costs to check a small book is to start. To a POST with
 * the path of a file it answers with the status it would have ended with, the length of what it
 * said on stderr, each on a line, then that, then its report. It ends with its standard input.
 */
public final class EpubcheckServer {
  public static void main(String[] none) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", EpubcheckServer::answer);
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  /** One file after the other: what EPUBCheck prints is caught, and there is one stdout for all. */
  private static synchronized void answer(HttpExchange exchange) throws IOException {
    String path = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    int status;
    try {
      System.setOut(new PrintStream(report, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      String[] words = {path, "--json", "-", "--usage", "--locale", "en"};
      status = new EpubChecker().run(words);
    } catch (Throwable broken) {
      broken.printStackTrace();
      status = -1;
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes((status + "\n" + said.size() + "\n").getBytes(StandardCharsets.UTF_8));
    said.writeTo(answer);
    report.writeTo(answer);
    exchange.sendResponseHeaders(200, answer.size());
    exchange.getResponseBody().write(answer.toByteArray());
    exchange.close();
  }
}
