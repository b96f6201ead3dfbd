// Of a move's reasons only that is shown which the chosen stage asks for; the server asks for the same.
(() => {
  for (const form of document.querySelectorAll("[data-move]")) {
    const stage = form.querySelector("[name=to]");
    const words = form.querySelector("[name=words]");
    const optional = words.closest(".field").querySelector(".optional");
    const show = () => {
      const asks = stage.selectedOptions[0]?.dataset.asks;
      for (const part of form.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== asks;
      const means = stage.selectedOptions[0]?.dataset.means;
      for (const part of form.querySelectorAll("[data-meaning]"))
        part.hidden = !part.dataset.meaning.split(" ").includes(means);
      if (optional) optional.hidden = asks === "words";
      words.required = asks === "words";
    };
    stage.addEventListener("change", show);
    show();
  }
  // A form that opens takes the focus to its first field.
  for (const act of document.querySelectorAll("details.act")) {
    act.addEventListener("toggle", () => {
      if (act.open && !act.querySelector("[data-focus]"))
        act.querySelector("select, textarea, input:not([type=hidden])")?.focus();
    });
  }
  // A number that leads to what is folded unfolds it.
  function unfold() {
    const fold = document.querySelector("[id]:target")?.closest("details.fold");
    if (fold) fold.open = true;
  }
  addEventListener("hashchange", unfold);
  unfold();
})();
