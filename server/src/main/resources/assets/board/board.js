// Cards are dragged to another column, or moved from a menu (m, or the card's button). Both ask the server, whose answer is
// a form that wants a reason, a refusal with its why, or the card where it stands now.
(() => {
  const board = document.getElementById("board");
  const dialog = document.getElementById("board-dialog");
  const answer = document.getElementById("board-answer");
  const said = document.getElementById("board-said");
  let answered = null; // the answer seen last: htmx tells of each of its elements
  let dropped = null; // a card that waits for its answer, and where it came from

  function prepare() {
    board.querySelectorAll(".board-cards").forEach((list) => {
      if (Sortable.get(list)) return;
      new Sortable(list, {
        group: "board",
        sort: false,
        draggable: ".board-card:not([data-fixed])",
        filter: ".board-move",
        preventOnFilter: false,
        // A finger that moves at once scrolls; one that rests first takes the card along.
        delay: 250,
        delayOnTouchOnly: true,
        touchStartThreshold: 8,
        scrollSensitivity: 56,
        scrollSpeed: 14,
        emptyInsertThreshold: 0, // else each move looks at the last card of each list, laid out or not
        ghostClass: "board-ghost",
        onStart: (event) => {
          board.classList.add("is-dragging");
          dropped = { card: event.item, list: event.from, next: event.item.nextElementSibling };
        },
        onEnd: drop,
      });
    });
  }

  // A long touch would else open the menu of the link on the card.
  board.addEventListener("contextmenu", (event) => {
    if (board.classList.contains("is-dragging")) event.preventDefault();
  });

  function drop(event) {
    board.classList.remove("is-dragging");
    if (event.to.dataset.column === event.from.dataset.column) {
      putBack();
      return;
    }
    const to = encodeURIComponent(event.to.dataset.column);
    htmx.ajax("GET", `/board/${event.item.dataset.card}/move?to=${to}`, { target: "#board-answer", swap: "innerHTML" });
  }

  function putBack() {
    if (!dropped) return;
    const { card, list, next } = dropped;
    dropped = null;
    list.insertBefore(card, next?.parentNode === list ? next : null);
  }

  function say(nodes, isRefusal) {
    said.classList.toggle("is-refusal", isRefusal);
    said.replaceChildren(...nodes);
    htmx.process(said);
  }

  function focus(id) {
    const card = document.getElementById(`card-${id}`);
    card?.querySelector(".board-link").focus();
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  document.addEventListener("htmx:afterSwap", (event) => {
    prepare();
    if (event.detail.target !== answer || event.detail.xhr === answered) return;
    answered = event.detail.xhr;
    const refused = answer.querySelector("[data-refused]");
    const moved = answer.querySelector("[data-moved]");
    if (refused) refuse(refused);
    else if (moved) place(moved);
    else show();
  });

  function refuse(line) {
    putBack();
    dialog.close();
    say([...line.childNodes], true);
    focus(line.dataset.refused);
  }

  function place(line) {
    const card = answer.querySelector("[data-moved-card] > .board-card");
    const old = document.getElementById(`card-${line.dataset.moved}`);
    const list = board.querySelector(`[data-column="${CSS.escape(line.dataset.to)}"]`);
    const inAnswer = old === card ? null : old;
    if (list && inAnswer?.parentNode.dataset.column === line.dataset.to) inAnswer.replaceWith(card);
    else {
      inAnswer?.remove();
      list?.prepend(card);
    }
    dropped = null;
    dialog.close();
    say([...line.childNodes], false);
    answer.replaceChildren();
    focus(line.dataset.moved);
  }

  function show() {
    const form = answer.querySelector("form");
    if (dropped && form?.hasAttribute("data-at-once")) htmx.trigger(form, "submit");
    else if (!dialog.open) dialog.showModal();
    answer.querySelector("select, input:not([type=hidden]), a, button")?.focus();
  }

  dialog.addEventListener("close", putBack);
  for (const failure of ["htmx:sendError", "htmx:responseError"]) {
    document.addEventListener(failure, (event) => {
      if (event.detail.target !== answer || [409, 422].includes(event.detail.xhr.status)) return;
      putBack();
      dialog.close();
      say([board.dataset.failed], true);
    });
  }

  document.addEventListener("keydown", (event) => {
    const card = event.target.closest?.(".board-card");
    if (!card || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "m" && document.getElementById("shortcuts-on")?.checked) card.querySelector(".board-move")?.click();
    else if (event.key.startsWith("Arrow")) walk(card, event.key);
    else return;
    event.preventDefault();
  });

  // Another filter: thousands of cards go at once, and nothing remembers their lists.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== board || !event.detail.shouldSwap) return;
    board.querySelectorAll(".board-cards").forEach((list) => Sortable.get(list)?.destroy());
    board.replaceChildren();
  });

  const cardsOf = (column) => [...column.querySelectorAll(".board-card")];
  const below = (card) => card.nextElementSibling ?? card.parentNode.nextElementSibling?.querySelector(".board-card");
  const above = (card) => card.previousElementSibling ?? card.parentNode.previousElementSibling?.lastElementChild;

  function walk(card, key) {
    if (key === "ArrowDown" || key === "ArrowUp") {
      (key === "ArrowDown" ? below(card) : above(card))?.querySelector(".board-link").focus();
      return;
    }
    const column = card.closest(".board-column");
    const at = cardsOf(column).indexOf(card);
    const columns = [...board.querySelectorAll(".board-column:has(.board-card)")];
    const beside = columns[columns.indexOf(column) + (key === "ArrowRight" ? 1 : -1)];
    if (!beside) return;
    const cards = cardsOf(beside);
    cards[Math.min(at, cards.length - 1)].querySelector(".board-link").focus();
  }

  prepare();
})();
