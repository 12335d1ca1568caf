package org.mingzhang.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What is wrong with a page: on a phone and on a desk, in the light and in the dark, and on paper.
 * Nothing is asked of the page but what a reader sees, and it is loaded from its file.
 */
public final class PageLook {

  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(390, 844), new Size(1280, 900));
  private static final List<String> MODES = List.of("light", "dark");

  private static final String LOOK = resource("look.js");
  private static final String AXE = resource("/axe.min.js");

  /**
   * Best practices too: everything axe knows but what it calls experimental. In the dark only the
   * colours are others.
   */
  private static final String JUDGE =
      "axe.run(document, {resultTypes: ['violations'],"
          + " ...(matchMedia('(prefers-color-scheme: dark)').matches"
          + " ? {runOnly: ['color-contrast', 'link-in-text-block']} : {})}).then(r => r.violations.flatMap(v =>"
          + " v.nodes.map(n => `axe ${v.id}: ${v.help}: ${n.html.slice(0, 160)}`"
          + " + ` (${n.any.concat(n.all, n.none).map(c => c.message).join('; ').slice(0, 160)})`)))";

  private final Browser browser;

  public PageLook(Browser browser) throws IOException {
    this.browser = browser;
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      browser.call(domain + ".enable");
    }
    browser.call("Emulation.setFocusEmulationEnabled", "enabled", true);
  }

  /** One sentence for each thing that is wrong; none where nothing is. */
  public List<String> findings(Path page) throws IOException {
    String url = page.toUri().toString();
    List<String> findings = new ArrayList<>();
    browser.call("Page.navigate", "url", "about:blank");
    show(SIZES.get(0), MODES.get(0));
    browser.forget();
    Object missing = browser.call("Page.navigate", "url", url).get("errorText");
    if (missing != null) {
      throw new IOException("expected a page but found " + missing + ": " + url);
    }
    browser.await("Page.loadEventFired");
    each((size, mode) -> findings.addAll(in(size, mode, texts(evaluated(LOOK, Map.of())))));
    findings.addAll(said(url));
    Map<String, Object> apart = Map.of("contextId", isolated());
    evaluated(AXE + ";0", apart);
    each((size, mode) -> findings.addAll(in(size, mode, texts(evaluated(JUDGE, apart)))));
    PrintedPage.of(pdf()).findings().forEach(finding -> findings.add("on paper: " + finding));
    return findings;
  }

  /** What the page asked for, and what the browser complained of, while it was shown. */
  private List<String> said(String url) {
    List<String> findings = new ArrayList<>();
    Map<Object, String> asked = new LinkedHashMap<>();
    for (Browser.Event event : browser.events()) {
      Map<String, Object> params = event.params();
      Object id = params.getOrDefault("requestId", "");
      Predicate<String> is = event.method()::equals;
      if (is.test("Network.requestWillBeSent")) {
        asked.put(id, String.valueOf(Browser.map(params.get("request")).get("url")));
      } else if (is.test("Network.loadingFailed") && "csp".equals(params.get("blockedReason"))) {
        // It never left: the browser says so by itself.
        asked.remove(id);
      } else if (is.test("Log.entryAdded")) {
        findings.add("the browser says: " + Browser.map(params.get("entry")).get("text"));
      } else if (is.test("Runtime.consoleAPICalled") || is.test("Runtime.exceptionThrown")) {
        findings.add("a script ran: " + params);
      }
    }
    asked.values().stream()
        .filter(one -> !one.equals(url) && !one.startsWith("data:"))
        .forEach(one -> findings.add("asks for " + one));
    return findings;
  }

  /** The page on A4 as most people print it: without backgrounds. */
  public byte[] pdf() throws IOException {
    browser.call("Emulation.clearDeviceMetricsOverride");
    browser.call("Emulation.setEmulatedMedia", "media", "", "features", List.of());
    Map<String, Object> printed =
        browser.call(
            "Page.printToPDF",
            "paperWidth",
            8.27,
            "paperHeight",
            11.69,
            "preferCSSPageSize",
            true,
            "generateTaggedPDF",
            true);
    return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
  }

  private interface View {
    void look(Size size, String mode) throws IOException;
  }

  private void each(View view) throws IOException {
    for (Size size : SIZES) {
      for (String mode : MODES) {
        show(size, mode);
        view.look(size, mode);
      }
    }
  }

  private void show(Size size, String mode) throws IOException {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        size.width(),
        "height",
        size.height(),
        "deviceScaleFactor",
        1,
        "mobile",
        false);
    browser.call(
        "Emulation.setEmulatedMedia",
        "media",
        "screen",
        "features",
        List.of(Map.of("name", "prefers-color-scheme", "value", mode)));
  }

  private static List<String> in(Size size, String mode, List<String> findings) {
    return findings.stream()
        .map(finding -> size.width() + " px, " + mode + ": " + finding)
        .toList();
  }

  /** A world of its own, that sees the page and is bound by none of its rules, nor it by ours. */
  private Object isolated() throws IOException {
    Map<String, Object> tree = Browser.map(browser.call("Page.getFrameTree").get("frameTree"));
    Object frame = Objects.requireNonNull(Browser.map(tree.get("frame")).get("id"));
    Map<String, Object> world =
        browser.call("Page.createIsolatedWorld", "frameId", frame, "worldName", "look");
    return Objects.requireNonNull(world.get("executionContextId"));
  }

  private Object evaluated(String expression, Map<String, Object> more) throws IOException {
    List<Object> params = new ArrayList<>(List.of("expression", expression));
    params.addAll(List.of("returnByValue", true, "awaitPromise", true));
    more.forEach((name, value) -> params.addAll(List.of(name, value)));
    Map<String, Object> answer = browser.call("Runtime.evaluate", params.toArray());
    if (answer.get("exceptionDetails") != null) {
      throw new IOException("the look failed: " + answer.get("exceptionDetails"));
    }
    return Objects.requireNonNull(Browser.map(answer.get("result")).get("value"));
  }

  private static List<String> texts(Object value) {
    return Browser.list(value).stream().map(String::valueOf).toList();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(PageLook.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
