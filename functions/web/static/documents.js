// Keeps the rows of documents that are still being read up to date.
import { ask, nextLook, say, show } from "./live.js";

const EVERY = 2000;
const moving = () => [...document.querySelectorAll("[data-document][data-moving]")];

async function follow() {
  while (moving().length) {
    await nextLook(EVERY);
    const rows = new Map(moving().map((row) => [row.dataset.document, row]));
    const ids = [...rows.keys()].slice(0, 50);
    const answer = await ask(`/api/documents?ids=${ids.map(encodeURIComponent).join(",")}`).catch(() => null);
    if (!answer) continue;
    for (const state of answer.documents) {
      const row = rows.get(state.id);
      show(row, state);
      if (!state.moving) say(`${row.querySelector(".file").textContent.trim()}: ${state.word}`);
    }
  }
}

follow();
