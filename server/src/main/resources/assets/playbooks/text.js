// A problem's place leads to its line and column in the text.
document.addEventListener("click", (event) => {
  const place = event.target.closest("[data-line]");
  const area = document.getElementById("text");
  if (!place || !area) return;
  event.preventDefault();
  const lines = area.value.split("\n");
  const line = Math.min(Number(place.dataset.line), lines.length) - 1;
  const before = lines.slice(0, line).reduce((length, text) => length + text.length + 1, 0);
  const start = before + Math.min(Number(place.dataset.column) - 1, lines[line].length);
  area.focus();
  area.setSelectionRange(start, before + lines[line].length);
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 5);
});
