// Sends files straight to the store with a signed form, then follows each until it has been read.
import { ask, formToken, mark, nextLook, troubleBox } from "./live.js";

const form = document.getElementById("upload");
if (form) begin();

function begin() {
  const drop = form.querySelector("[data-drop]");
  const files = document.getElementById("files");
  drop.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  files.addEventListener("change", () => {
    sendAll([...files.files]);
    files.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    sendAll([...event.dataTransfer.files]);
  });
}

async function sendAll(files) {
  if (!form.reportValidity()) return;
  const slot = new FormData(form).get("slot");
  document.querySelector("[data-sent]").hidden = false;
  const items = files.map((file) => [file, newItem(file)]);
  for (const [file, item] of items) await send(file, slot, item); // one after another: a slow line is shared by none
}

function newItem(file) {
  const item = document.getElementById("sent-item").content.cloneNode(true).firstElementChild;
  item.querySelector("[data-name]").textContent = file.name;
  item.querySelector("progress").setAttribute("aria-label", `ส่ง ${file.name} แล้ว`);
  item.querySelector("[data-state]").append(mark("รอส่ง", "none"));
  document.querySelector("[data-sent-list]").append(item);
  return item;
}

async function send(file, slot, item) {
  try {
    await check(file);
    state(item, "กำลังส่ง", "going");
    const issued = await ask("/api/uploads", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Form-Token": formToken() },
      body: JSON.stringify({ slot, file_name: file.name }),
    });
    await store(issued, file, item.querySelector("progress"));
    state(item, "ส่งแล้ว", "going");
    follow(issued.upload_id, item);
  } catch (error) {
    if (!error.trouble) throw error;
    fail(item, error.trouble);
  }
}

/** What can be seen before sending: the server looks again at everything when the file arrives. */
async function check(file) {
  const limit = Number(form.dataset.maxBytes);
  const head = new TextDecoder("latin1").decode(await file.slice(0, 1024).arrayBuffer());
  if (!file.size) throw trouble("empty_file", "ไฟล์ว่างเปล่า", "ตรวจว่าไฟล์เปิดอ่านได้ในเครื่องของท่าน แล้วส่งใหม่");
  if (file.size > limit) throw trouble("file_too_large", "ไฟล์ใหญ่เกินกำหนด", `สแกนใหม่ที่ 300 จุดต่อนิ้ว แบบขาวดำหรือเทา ไฟล์ต้องไม่เกิน ${Math.floor(limit / 1048576)} เมกะไบต์`);
  if (!head.includes("%PDF-")) throw trouble("not_a_pdf", "ไฟล์นี้ไม่ใช่ PDF", "บันทึกหรือสแกนเอกสารเป็นไฟล์ PDF แล้วส่งใหม่ การเปลี่ยนนามสกุลไฟล์อย่างเดียวใช้ไม่ได้");
}

const trouble = (code, message, remedy) => Object.assign(new Error(code), { trouble: { code, message, remedy } });

/** XMLHttpRequest, since fetch does not tell how much of a body has gone. */
function store({ url, fields }, file, bar) {
  return new Promise((done, refused) => {
    const lost = () => refused(trouble("upload_lost", "ส่งไฟล์ไม่สำเร็จ", "ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วเลือกไฟล์ส่งใหม่"));
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append("file", file);
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) bar.value = (event.loaded * 100) / event.total; });
    request.addEventListener("load", () => (request.status < 300 ? done() : lost()));
    request.addEventListener("error", lost);
    request.open("POST", url);
    request.send(body);
  });
}

async function follow(uploadId, item) {
  item.querySelector("progress").hidden = true;
  for (let told = null; told === null || told.waiting || told.document?.moving; ) {
    await nextLook(told === null ? 500 : 1500);
    told = (await ask(`/api/uploads/${uploadId}`).catch(() => null)) ?? told;
    if (told !== null) tell(item, told);
    if (told?.trouble) return;
  }
}

function tell(item, told) {
  if (told.trouble) return fail(item, told.trouble);
  const at = told.document;
  state(item, at ? at.word : told.message, at ? at.tone : "going");
  const says = [];
  if (at) {
    const link = document.createElement("a");
    link.href = at.href;
    link.textContent = "ดูเอกสาร";
    const line = document.createElement("p");
    line.append(at.progress ? `${at.progress} ` : "", link);
    if (told.outcome !== "received") line.prepend(`${told.message} `);
    says.push(line);
    if (at.trouble) says.push(troubleBox(at.trouble));
  }
  const box = item.querySelector("[data-says]");
  const made = document.createElement("div");
  made.append(...says);
  if (box.innerHTML !== made.innerHTML) box.replaceChildren(...made.childNodes); // said only when it changes
}

function state(item, word, tone) {
  item.querySelector("[data-state]").replaceChildren(mark(word, tone));
}

function fail(item, what) {
  state(item, "ไม่สำเร็จ", "back");
  item.querySelector("progress").hidden = true;
  item.querySelector("[data-says]").replaceChildren(troubleBox(what));
}
