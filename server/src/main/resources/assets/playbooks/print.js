// The definition on paper, by the browser's own print.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
});
