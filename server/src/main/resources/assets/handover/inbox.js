// On the card that has the focus: a accepts, r opens the reasons to return for. Not while something is typed, and not where
// single keys are switched off.
(() => {
  document.addEventListener("keydown", (event) => {
    if (!document.getElementById("shortcuts-on")?.checked) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    if (event.target.closest("input,textarea,select,dialog,[contenteditable]")) return;
    const card = document.activeElement.closest("[data-row]");
    const pressed = card?.querySelector(`[data-press="${CSS.escape(event.key)}"]`);
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
    pressed.closest("details[open]")?.querySelector("fieldset button")?.focus();
  });
  document.getElementById("topic")?.addEventListener("change", (event) => event.target.form.submit());
})();
