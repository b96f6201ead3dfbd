// The few behaviours that all pages share. No page needs its own script for them:
// data-opens="id" opens a dialog, data-closes closes what it stands in, data-toggles="id" shows and hides,
// data-focus takes the focus once shown, data-copy="id" copies the text of an element.
(() => {
  const csrf = document.querySelector("meta[name=csrf]");

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  });
  // Answers with problems (422, 409) are shown in place like any other part.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if ([409, 422].includes(event.detail.xhr.status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => prepare(event.detail.elt));

  function prepare(part) {
    // Problems are told by the server, all at once and in the reader's language.
    part.querySelectorAll("form").forEach((form) => { form.noValidate = true; });
    part.querySelector("[data-focus]")?.focus();
  }
  prepare(document);
  // After something was done the keyboard goes on in the page, not before its navigation.
  if (document.querySelector("#toasts .toast-line") && document.activeElement === document.body && !location.hash)
    document.getElementById("main")?.focus({ preventScroll: true });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens],[data-closes],[data-toggles],[data-copy]");
    if (!button) return;
    const { opens, toggles, copy } = button.dataset;
    if (opens) open(document.getElementById(opens), button);
    else if (toggles) toggle(document.getElementById(toggles), button);
    else if (copy) copyText(document.getElementById(copy), button);
    else close(button);
  });

  function open(dialog, button) {
    button.closest("[popover]")?.hidePopover();
    dialog.showModal();
  }

  function close(button) {
    const dialog = button.closest("dialog");
    if (dialog) dialog.close();
    else button.closest(".toast-line")?.remove();
  }

  function toggle(part, button) {
    const shown = part.classList.toggle("is-shown");
    button.setAttribute("aria-expanded", String(shown));
    if (shown) part.querySelector("a,button")?.focus();
  }

  async function copyText(part, button) {
    getSelection().selectAllChildren(part);
    // Without https there is no clipboard; the selection is there to be copied by hand.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(part.textContent.trim());
    button.textContent = button.dataset.copied;
  }

  // A reason opens beside what it explains, inside the window.
  document.addEventListener("toggle", (event) => {
    const box = event.target;
    if (!box.matches?.(".why-box") || event.newState !== "open") return;
    const at = document.querySelector(`[popovertarget="${box.id}"]`).getBoundingClientRect();
    const left = Math.min(at.left, innerWidth - box.offsetWidth - 12);
    const below = at.bottom + 6 + box.offsetHeight < innerHeight;
    box.style.left = `${Math.max(12, left)}px`;
    box.style.top = `${below ? at.bottom + 6 : Math.max(12, at.top - box.offsetHeight - 6)}px`;
  }, true);

  // Keys: single ones can be switched off, as WCAG 2.1.4 asks.
  const keysOn = document.getElementById("shortcuts-on");
  if (keysOn) {
    keysOn.checked = localStorage.getItem("staffel-keys") !== "off";
    keysOn.addEventListener("change", () => {
      localStorage.setItem("staffel-keys", keysOn.checked ? "on" : "off");
    });
  }
  let going = false;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSide();
    if (!keysOn?.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input,textarea,select,dialog,[contenteditable]")) return;
    if (going) {
      going = false;
      document.querySelector(`.side [data-key="${CSS.escape(event.key)}"]`)?.click();
    } else if (event.key === "g") going = true;
    else if (event.key === "?") document.getElementById("shortcuts").showModal();
    else if (event.key === "/") focusSearch(event);
    else if (event.key === "j") row(1);
    else if (event.key === "k") row(-1);
  });

  function closeSide() {
    const side = document.querySelector(".side.is-shown");
    if (!side) return;
    const button = document.querySelector("[data-toggles=side]");
    toggle(side, button);
    button.focus();
  }

  function focusSearch(event) {
    const search = document.getElementById("search");
    if (!search) return;
    event.preventDefault();
    search.focus();
  }

  // Rows, of tables or marked as such, are walked by the first link of each.
  function row(step) {
    const links = [...document.querySelectorAll("main tbody tr, main [data-row]")]
      .map((line) => line.querySelector("a"))
      .filter(Boolean);
    if (links.length === 0) return;
    const at = links.findIndex((link) => link.closest("tr, [data-row]").contains(document.activeElement));
    links[Math.min(links.length - 1, Math.max(0, at + step))].focus();
  }
})();
