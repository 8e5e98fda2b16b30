// One document's page: fields and their boxes point at each other; unsaved values are not forgotten.
import { ask, nextLook, show } from "./live.js";

const root = document.querySelector("[data-document]");

// While it is being read, the page follows; once there is something to see, it is loaded anew.
async function follow() {
  while (root.hasAttribute("data-moving")) {
    await nextLook(1500);
    const state = await ask(`/api/documents/${encodeURIComponent(root.dataset.document)}`).catch(() => null);
    if (!state) continue;
    show(root, state);
    if (!state.moving) location.reload();
  }
}
follow();

// Boxes and fields
const sheets = document.querySelector(".sheets");
const byKey = (attribute, key) => [...document.querySelectorAll(`[${attribute}]`)].filter((it) => it.getAttribute(attribute) === key);

function light(key, { scroll }) {
  for (const it of document.querySelectorAll("rect.on, .field.on")) it.classList.remove("on");
  const boxes = byKey("data-key", key);
  for (const it of [...boxes, ...byKey("data-field", key)]) it.classList.add("on");
  if (!scroll || !boxes.length || !sheets) return;
  const box = boxes[0].getBoundingClientRect();
  const pane = sheets.getBoundingClientRect();
  sheets.scrollTop += box.top - pane.top - pane.height / 3;
}

document.addEventListener("focusin", (event) => {
  const field = event.target.closest?.("[data-field]");
  if (field) light(field.dataset.field, { scroll: true });
});
document.addEventListener("mouseover", (event) => {
  const field = event.target.closest?.("[data-field]");
  if (field) light(field.dataset.field, { scroll: false });
});
for (const link of document.querySelectorAll("[data-see]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    light(link.dataset.see, { scroll: true });
    const field = document.getElementById(`f-${link.dataset.see}`);
    if (link.getAttribute("href").startsWith("#f-")) field?.focus();
    else if (matchMedia("(max-width: 60rem)").matches) sheets.scrollIntoView({ block: "start" });
  });
}
for (const box of document.querySelectorAll("rect[data-key]")) {
  box.addEventListener("click", () => {
    const key = box.dataset.key;
    light(key, { scroll: false });
    const field = document.getElementById(`f-${key}`) ?? byKey("data-field", key)[0];
    for (let fold = field?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" });
  });
}

// Unsaved values
const form = document.getElementById("correct");
if (form) {
  const inputs = [...form.elements].filter((it) => it.name.startsWith("f:"));
  const was = (it) => form.elements[`was:${it.name.slice(2)}`].value;
  const changed = () => inputs.filter((it) => it.value.trim() !== was(it).trim()).length;
  let leaving = false;
  const look = () => {
    const count = changed();
    form.querySelector("[data-unsaved]").textContent = count ? `แก้ไขแล้วยังไม่บันทึก ${count} ช่อง` : "";
    const warning = document.querySelector("[data-unsaved-warning]");
    if (warning) warning.hidden = !count;
    for (const button of document.querySelectorAll("[data-decide] button")) button.disabled = count > 0;
  };
  form.addEventListener("input", look);
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => { if (changed() && !leaving) event.preventDefault(); });
  look();
}
