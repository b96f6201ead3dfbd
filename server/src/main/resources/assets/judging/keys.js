// One key each for the answers, while the focus is in the form: 1 to 3, then a letter; Enter sends.
(() => {
  const form = document.querySelector("[data-keys]");
  form?.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const radio = form.querySelector(`input[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!radio) return;
    event.preventDefault();
    event.stopPropagation();
    radio.checked = true;
    radio.focus();
  });
})();
