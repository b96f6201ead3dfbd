// Notices as they come: one connection for all tabs of a browser, a calm line that stays until it is closed, and how much
// waits, in the title and beside the inbox. Nothing is read by the page that the server has not put into words.
(() => {
  const place = document.getElementById("told");
  const badge = document.querySelector("[data-count]");
  const title = document.title;
  const reader = place?.dataset.reader ?? "";
  const last = `staffel-notice-${reader}`;
  const open = `staffel-notices-${reader}`;
  const openFor = 5 * 60 * 1000;
  const shown = new Set();
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("staffel-notices") : null;
  let source = null;

  function titled(number) {
    document.title = number > 0 ? `(${number}) ${title}` : title;
  }

  function count({ count: number, text }) {
    titled(number);
    if (!badge) return;
    badge.dataset.count = number;
    badge.hidden = number === 0;
    badge.firstElementChild.textContent = number;
    badge.lastElementChild.textContent = text;
  }

  // What came while a page was being left stands on the next one too, until somebody opens or closes it.
  function kept() {
    const all = JSON.parse(localStorage.getItem(open) ?? "[]");
    return all.filter((one) => Date.now() - one.at < openFor);
  }

  function keep(all) {
    localStorage.setItem(open, JSON.stringify(all.slice(-4)));
  }

  function notice({ id, text, href, open: opens, close }) {
    if (!place || shown.has(id)) return;
    shown.add(id);
    const line = document.createElement("div");
    line.className = "toast-line";
    const words = document.createElement("span");
    words.textContent = text;
    const link = document.createElement("a");
    link.href = href;
    link.textContent = opens;
    link.setAttribute("aria-label", `${opens}: ${text}`);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.dataset.closes = "";
    button.textContent = close;
    const done = () => keep(kept().filter((one) => one.data.id !== id));
    link.addEventListener("click", done);
    button.addEventListener("click", done);
    line.append(words, link, button);
    place.append(line);
    while (place.children.length > 4) place.firstElementChild.remove();
  }

  function told({ kind, data }) {
    if (kind === "count") count(data);
    else notice(data);
  }
  if (tabs) tabs.onmessage = (event) => told(event.data);

  function tell(kind, data) {
    told({ kind, data });
    tabs?.postMessage({ kind, data });
  }

  function connect() {
    if (source) return;
    source = new EventSource(`/notices/stream?after=${localStorage.getItem(last) ?? 0}`);
    source.addEventListener("count", (event) => tell("count", JSON.parse(event.data)));
    source.addEventListener("notice", (event) => {
      const data = JSON.parse(event.data);
      localStorage.setItem(last, data.id);
      keep([...kept(), { at: Date.now(), data }]);
      tell("notice", data);
    });
    source.addEventListener("over", leave);
  }

  function leave() {
    source?.close();
    source = null;
  }

  kept().forEach((one) => notice(one.data));
  titled(Number(badge?.dataset.count ?? 0));
  if (navigator.locks) {
    // The tab that holds the lock listens for all; when it goes, the next one does.
    navigator.locks.request("staffel-notices", () => new Promise((release) => {
      connect();
      addEventListener("pagehide", () => { leave(); release(); }, { once: true });
    }));
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  } else {
    // Without https there are no locks: the tab in sight listens.
    const look = () => (document.hidden ? leave() : connect());
    document.addEventListener("visibilitychange", look);
    addEventListener("pagehide", leave);
    look();
  }
})();
