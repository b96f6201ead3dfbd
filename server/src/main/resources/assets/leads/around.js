// Remembers for this window which leads a list shows, in its order, and leads from one to the next on their pages: by links,
// or by n and p. Only numbers are kept, and only until the window is closed.
(() => {
  const KEY = "staffel-list";
  const around = document.querySelector("[data-around]");
  if (around) show(Number(around.dataset.around));
  else {
    remember();
    document.addEventListener("htmx:afterSettle", remember);
  }

  function remember() {
    const ids = [...document.querySelectorAll("main tbody tr, main [data-row]")]
      .map((row) => row.querySelector("a[href^='/leads/']")?.getAttribute("href").match(/^\/leads\/(\d+)$/))
      .filter(Boolean)
      .map((found) => Number(found[1]));
    if (ids.length === 0) return;
    sessionStorage.setItem(KEY, JSON.stringify({ from: location.pathname + location.search, ids }));
  }

  function show(lead) {
    const list = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    const place = list?.ids.indexOf(lead) ?? -1;
    if (place < 0) return;
    point("previous", list.ids[place - 1]);
    point("next", list.ids[place + 1]);
    const back = around.querySelector("[data-list]");
    back.href = list.from;
    back.querySelector("[data-place]").textContent = `${place + 1} / ${list.ids.length}`;
    around.hidden = false;
    document.addEventListener("keydown", step);
  }

  function point(way, lead) {
    const link = around.querySelector(`[data-way=${way}]`);
    if (lead === undefined) link.remove();
    else link.href = `/leads/${lead}`;
  }

  function step(event) {
    if (!document.getElementById("shortcuts-on")?.checked) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    if (event.target.closest("input,textarea,select,dialog,[contenteditable]")) return;
    if (event.key === "n") around.querySelector("[data-way=next]")?.click();
    else if (event.key === "p") around.querySelector("[data-way=previous]")?.click();
  }
})();
