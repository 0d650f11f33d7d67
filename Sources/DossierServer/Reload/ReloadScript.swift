/// The script that every served page loads, and that no built page has.
///
/// Only a visible page listens: a browser opens six connections to one server, and the tabs in the
/// background would hold them all. A page that becomes visible again is told what it missed.
/// Problems are shown as text, never as markup.
enum ReloadScript {
  static let text = #"""
    (function () {
      "use strict";
      const version = new URL(document.currentScript.src).searchParams.get("v");
      const address = "/-dossier/events?v=" + version + "&page=" +
        encodeURIComponent(location.pathname);
      let events = null;
      let overlay = null;

      function hide() {
        if (overlay) overlay.remove();
        overlay = null;
      }

      function show(problems) {
        hide();
        overlay = document.createElement("section");
        overlay.id = "dossier-problems";
        overlay.setAttribute("role", "alert");
        overlay.lang = "en";
        overlay.dir = "ltr";
        overlay.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:2147483647;" +
          "max-height:60vh;overflow:auto;padding:1rem;background:#1d1d1f;color:#f5f5f7;" +
          "border-top:4px solid #e5484d;font:14px/1.4 ui-monospace,monospace;text-align:left";
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = "Hide";
        close.style.cssText = "float:right;font:inherit;color:inherit;background:none;" +
          "border:1px solid currentColor;padding:.2rem .6rem;cursor:pointer";
        close.addEventListener("click", hide);
        const title = document.createElement("strong");
        title.textContent = "The site has errors; this is the last good one.";
        const text = document.createElement("pre");
        text.textContent = problems;
        text.style.cssText = "margin:1rem 0 0;font:inherit;white-space:pre;overflow-x:auto;" +
          "background:none;color:inherit;border:0;padding:0";
        overlay.append(close, title, text);
        document.body.append(overlay);
      }

      function listen() {
        if (events) return;
        events = new EventSource(address);
        events.addEventListener("reload", function () { location.reload(); });
        events.addEventListener("problems", function (event) { show(event.data); });
        events.addEventListener("mended", hide);
        events.addEventListener("follow", function (event) {
          if (location.pathname !== event.data) location.assign(event.data);
        });
      }

      function stop() {
        if (events) events.close();
        events = null;
      }

      document.addEventListener("visibilitychange", function () {
        if (document.hidden) stop(); else listen();
      });
      addEventListener("pagehide", stop);
      addEventListener("pageshow", function (event) { if (event.persisted) listen(); });
      if (!document.hidden) listen();
    })();

    """#
}
