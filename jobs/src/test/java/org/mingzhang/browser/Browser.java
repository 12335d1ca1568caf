package org.mingzhang.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A headless Chromium with one page, told what to do in its DevTools protocol. It has a profile of
 * its own and ends with {@link #close}, at the latest with this process. For one thread.
 */
public final class Browser implements AutoCloseable {

  private static final String PROGRAM = "chromium";
  private static final int MOST_CHARACTERS = 100_000_000;
  private static final long SECONDS = 60;

  /** What the browser said unasked: a request, a line of the console. */
  record Event(String method, Map<String, Object> params) {}

  private final Process process;
  private final Thread lastResort;
  private final BlockingQueue<Map<String, Object>> messages = new LinkedBlockingQueue<>();
  private final List<Event> events = new ArrayList<>();
  private final WebSocket socket;
  private int calls;

  private Browser(Process process, Path profile) throws IOException, InterruptedException {
    this.process = process;
    this.lastResort = new Thread(() -> kill(process));
    Runtime.getRuntime().addShutdownHook(lastResort);
    try {
      HttpClient client = HttpClient.newHttpClient();
      URI page = page(client, port(process, profile));
      this.socket = client.newWebSocketBuilder().buildAsync(page, new Ear(messages)).join();
    } catch (IOException | InterruptedException | RuntimeException e) {
      kill(process);
      throw e;
    }
  }

  /** Whether there is a browser to look with. */
  public static boolean isInstalled() {
    try {
      Process asked = silent(List.of(PROGRAM, "--version"));
      return asked.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Starts one; {@code profile} is a folder that nobody else uses. */
  public static Browser start(Path profile) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            PROGRAM,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            "--hide-scrollbars",
            "--no-first-run",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    return new Browser(silent(command), profile);
  }

  private static Process silent(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The browser writes the port it chose into its profile. */
  private static int port(Process process, Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < until && process.isAlive()) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() > 1) {
          return Integer.parseInt(lines.get(0));
        }
      }
      Thread.sleep(20);
    }
    throw new IOException("expected " + PROGRAM + " to open a port but it did not");
  }

  private static URI page(HttpClient client, int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
            .timeout(Duration.ofSeconds(SECONDS))
            .build();
    String targets = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    for (Object target : list(parsed(targets))) {
      if ("page".equals(map(target).get("type"))) {
        return URI.create(String.valueOf(map(target).get("webSocketDebuggerUrl")));
      }
    }
    throw new IOException("expected a page but found " + targets);
  }

  /**
   * Asks and waits for the answer.
   *
   * @param params names and values in turn
   * @throws IOException where the browser refuses, or ends
   */
  public Map<String, Object> call(String method, Object... params) throws IOException {
    int id = ++calls;
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < params.length; i += 2) {
      named.put(String.valueOf(params[i]), params[i + 1]);
    }
    String text =
        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + Json.of(named) + "}";
    socket.sendText(text, true).join();
    while (true) {
      Map<String, Object> message = next(method);
      if (message.get("error") != null) {
        throw new IOException(method + ": " + message.get("error"));
      }
      if (message.get("method") != null) {
        events.add(new Event(String.valueOf(message.get("method")), map(message.get("params"))));
      } else if (Integer.valueOf(id).equals(message.get("id"))) {
        return map(message.get("result"));
      }
    }
  }

  /** Waits until the browser has said something of this kind since {@link #forget}. */
  Event await(String kind) throws IOException {
    while (true) {
      for (Event event : events) {
        if (event.method().equals(kind)) {
          return event;
        }
      }
      Map<String, Object> message = next(kind);
      if (message.get("method") != null) {
        events.add(new Event(String.valueOf(message.get("method")), map(message.get("params"))));
      }
    }
  }

  private Map<String, Object> next(String why) throws IOException {
    try {
      Map<String, Object> message = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null || message.isEmpty()) {
        throw new IOException("expected an answer to " + why + " but found none");
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + why, e);
    }
  }

  /** What it said unasked since {@link #forget}. */
  List<Event> events() {
    return List.copyOf(events);
  }

  void forget() {
    events.clear();
  }

  @Override
  public void close() {
    try {
      call("Browser.close");
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      // It ended before it could answer, which is what was asked for.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      socket.abort();
      kill(process);
      Runtime.getRuntime().removeShutdownHook(lastResort);
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static @Nullable Object parsed(String json) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    return new Yaml(new SafeConstructor(options)).load(json);
  }

  public static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> found) {
      found.forEach(
          (key, one) -> {
            if (one != null) {
              map.put(String.valueOf(key), one);
            }
          });
    }
    return map;
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> found ? found : List.of();
  }

  /** Puts the parts of a message together. */
  private static final class Ear implements WebSocket.Listener {

    private final BlockingQueue<Map<String, Object>> messages;
    private final StringBuilder text = new StringBuilder();

    Ear(BlockingQueue<Map<String, Object>> messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(map(parsed(text.toString())));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      messages.add(Map.of());
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      messages.add(Map.of());
    }
  }
}
