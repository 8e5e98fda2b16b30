// Small pieces shared by the pages that follow documents while they are read.

export const formToken = () => document.querySelector('meta[name="form-token"]').content;

/** Asks for JSON; throws an Error that carries the service's Thai trouble, or one of our own. */
export async function ask(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch {
    throw troubled({ code: "no_connection", message: "ติดต่อระบบไม่ได้", remedy: "ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วลองอีกครั้ง" });
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw troubled(body.error ?? { code: String(answer.status), message: "ระบบตอบกลับไม่สำเร็จ", remedy: "ลองอีกครั้ง" });
  }
  return body;
}

function troubled(trouble) {
  return Object.assign(new Error(trouble.code), { trouble });
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** The same mark that the server draws: a word whose shape says how things stand. */
export function mark(word, tone) {
  const it = document.createElement("span");
  it.className = `mark mark-${tone}`;
  it.textContent = word;
  return it;
}

export function troubleBox(trouble) {
  const box = document.createElement("div");
  box.className = "trouble";
  const lines = [["trouble-what", trouble.message], ["", trouble.remedy], ["soft", `รหัส ${trouble.code}${trouble.detail ? ` · ${trouble.detail}` : ""}`]];
  for (const [name, text] of lines) {
    const line = document.createElement("p");
    if (name) line.className = name;
    line.textContent = text;
    box.append(line);
  }
  return box;
}

/** Puts a document's live state into the elements marked for it. */
export function show(root, state) {
  root.querySelector("[data-state]").replaceChildren(mark(state.word, state.tone));
  root.querySelector("[data-progress]").textContent = state.progress;
  root.querySelector("[data-trouble]").replaceChildren(...(state.trouble ? [troubleBox(state.trouble)] : []));
  root.toggleAttribute("data-moving", state.moving);
}

export function say(text) {
  const live = document.getElementById("live");
  if (live) live.textContent = text;
}

/** Waits, and while the page is out of sight waits until it is looked at again. */
export async function nextLook(milliseconds) {
  await pause(milliseconds);
  if (document.visibilityState === "visible") return;
  await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
}
