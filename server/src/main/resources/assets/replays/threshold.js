// The slider and the number of a threshold say the same; what they lead to is asked of the server.
document.addEventListener("input", (event) => {
  const field = event.target;
  const form = field.closest?.("[data-threshold]");
  if (!form || !field.matches("[data-level]")) return;
  for (const other of form.querySelectorAll("[data-level]")) if (other !== field) other.value = field.value;
});
