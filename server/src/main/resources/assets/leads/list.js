// The list of leads: addresses without empty filters, boxes of filters that close again and say what is chosen in them,
// and the choice of rows. Without this script all of it works by plain forms.
(() => {
  document.addEventListener("htmx:configRequest", (event) => {
    const data = event.detail.formData;
    if (!data || !event.target.matches("form.filters")) return;
    for (const [name, value] of [...data.entries()]) if (value === "") data.delete(name);
  });

  const drops = () => document.querySelectorAll("details[data-drop]");

  function say(drop) {
    const chosen = [...drop.querySelectorAll("input:checked")];
    const words = drop.querySelector("[data-drop-words]");
    if (words) words.textContent = chosen.map((box) => box.parentElement.textContent.trim()).join(", ") || words.dataset.any;
    const count = drop.querySelector("[data-drop-count]");
    if (count) {
      const set = [...drop.querySelectorAll("input,select")].filter((field) => field.value !== "").length;
      count.textContent = set === 0 ? "" : String(set);
    }
  }

  drops().forEach((drop) => {
    say(drop);
    drop.addEventListener("change", () => say(drop));
    drop.addEventListener("toggle", () => {
      if (drop.open) drops().forEach((other) => { if (other !== drop) other.open = false; });
    });
  });
  document.addEventListener("click", (event) => {
    drops().forEach((drop) => { if (!drop.contains(event.target)) drop.open = false; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    drops().forEach((drop) => {
      if (!drop.open) return;
      drop.open = false;
      drop.querySelector("summary").focus();
    });
  });

  function choose() {
    const form = document.querySelector("[data-selection]");
    if (!form) return;
    const rows = [...form.querySelectorAll("[data-pick]")];
    const chosen = rows.filter((row) => row.checked).length;
    const all = form.querySelector("[data-pick-all]");
    const match = form.querySelector("[data-pick-match]");
    all.checked = chosen === rows.length;
    all.indeterminate = chosen > 0 && chosen < rows.length;
    form.classList.toggle("is-choosing", chosen > 0 || Boolean(match?.checked));
    rows.forEach((row) => row.closest("tr").classList.toggle("is-chosen", row.checked || Boolean(match?.checked)));
    const count = form.querySelector("[data-selection-count]");
    count.dataset.none ??= count.textContent;
    count.textContent = match?.checked
      ? match.parentElement.textContent.trim()
      : chosen > 0 ? count.dataset.words.replace("#", String(chosen)) : count.dataset.none;
  }

  document.addEventListener("change", (event) => {
    if (!event.target.closest("[data-selection]")) return;
    if (event.target.matches("[data-pick-all]"))
      document.querySelectorAll("[data-pick]").forEach((row) => { row.checked = event.target.checked; });
    choose();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-pick-none]")) return;
    document.querySelectorAll("[data-pick], [data-pick-match]").forEach((box) => { box.checked = false; });
    choose();
    document.querySelector("[data-pick-all]").focus();
  });
  // x chooses the row that is walked by j and k.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "x" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (localStorage.getItem("staffel-keys") === "off" || event.target.matches("input,textarea,select")) return;
    const box = event.target.closest("tr")?.querySelector("[data-pick]");
    if (!box) return;
    box.checked = !box.checked;
    choose();
  });
  document.addEventListener("htmx:afterSettle", choose);
  window.addEventListener("pageshow", choose);
  choose();
})();
