// Keys for the step that has the focus (j and k walk through them): d says that it was done, n that it was not, p opens
// another day. They rest while something is typed, and where keys are switched off.
(() => {
  const isOn = () => document.getElementById("shortcuts-on")?.checked;
  document.addEventListener("keydown", (event) => {
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input,textarea,select,dialog,[contenteditable]")) return;
    const row = event.target.closest("[data-row]");
    const button = row?.querySelector(`[data-step-key="${CSS.escape(event.key)}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
    if (event.key === "p") row.querySelector("details[open] input[type=date]")?.focus();
  });
})();
