// During a talk: a digit gives the answer, the arrows go to the question before and after. Not while something is typed, and
// not where single keys are switched off.
(() => {
  const talk = document.querySelector("[data-talk]");
  if (!talk) return;
  document.addEventListener("keydown", (event) => {
    if (!document.getElementById("shortcuts-on")?.checked) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    if (event.target.closest("input,textarea,select,dialog,[contenteditable]")) return;
    const key = CSS.escape(event.key);
    const chosen = talk.querySelector(`[data-answer="${key}"], [data-step="${key}"]`);
    if (!chosen) return;
    event.preventDefault();
    chosen.click();
  });
})();
