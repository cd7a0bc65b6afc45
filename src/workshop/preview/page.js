// The page is whole without this. It filters as one types, and holds the chat. Text is only ever set as text.
"use strict";

const at = (id) => document.getElementById(id);

// What does not have the words in it is hidden.
function filter() {
  const wanted = at("filter").value.trim().toLowerCase();
  let found = 0;
  for (const article of document.querySelectorAll("article.texts")) {
    let any = false;
    for (const row of article.querySelectorAll(".row")) {
      row.hidden = wanted !== "" && !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) { any = true; found += 1; }
    }
    article.hidden = !any;
  }
  at("found").textContent = wanted === "" ? "" : `${found} texts`;
}

at("filter").addEventListener("input", filter);

// Whoever comes by the picture wants to see the question, whatever was looked for before.
window.addEventListener("hashchange", () => {
  const wanted = at(decodeURIComponent(location.hash.slice(1)));
  if (!wanted?.hidden) return;
  at("filter").value = "";
  filter();
  wanted.scrollIntoView();
});

// The chat.
let session = null;
let busy = false;

function line(kind, text, lang, dir, keys) {
  const item = document.createElement("div");
  item.className = `message ${kind}`;
  const who = document.createElement("span");
  who.className = "who";
  who.textContent = { person: "You", program: "The program", team: "To the team", time: "" }[kind];
  const words = document.createElement("p");
  words.textContent = text;
  words.dir = dir || "auto";
  if (lang) words.lang = lang;
  item.append(who, words);
  if (keys) {
    const names = document.createElement("p");
    names.className = "keys";
    names.append(...keys.split(" ").flatMap((key) => {
      const name = document.createElement("code");
      name.textContent = key;
      return [name, " "];
    }));
    item.append(names);
  }
  at("log").append(item);
  at("log").scrollTop = at("log").scrollHeight;
}

function store(answers) {
  const items = [];
  for (const { question, value } of answers) {
    const name = document.createElement("dt");
    const what = document.createElement("dd");
    name.textContent = question;
    what.textContent = value;
    what.dir = "auto";
    items.push(name, what);
  }
  at("stored").replaceChildren(...items);
}

// One request at a time: answers come in the order of the questions.
async function send(what) {
  if (busy) return false;
  busy = true;
  at("chat").setAttribute("aria-busy", "true");
  try {
    const reply = await fetch("chat", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ session, clear: at("begin-clear").checked, ...what }),
    });
    const told = await reply.json();
    if (told.error) {
      at("state").textContent = told.error;
      return false;
    }
    if (told.session !== session) at("log").replaceChildren();
    session = told.session;
    if (what.do === "say") line("person", what.words);
    if (what.name) line("time", what.name);
    for (const { team, text, lang, dir, keys } of told.messages) line(team ? "team" : "program", text, lang, dir, keys);
    store(told.stored);
    at("state").textContent = told.state;
    return true;
  } catch {
    at("state").textContent = "The preview does not answer any more: was it ended?";
    return false;
  } finally {
    busy = false;
    at("chat").removeAttribute("aria-busy");
  }
}

at("begin").addEventListener("submit", async (event) => {
  event.preventDefault();
  session = null;
  if (await send({ do: "begin", lang: at("begin-language").value || null })) at("words").focus();
});

async function say() {
  const words = at("words").value.trim();
  if (words === "") return;
  if (session === null && !(await send({ do: "begin", lang: at("begin-language").value || null }))) return;
  if (await send({ do: "say", words })) at("words").value = "";
}

at("say").addEventListener("submit", (event) => {
  event.preventDefault();
  say();
});

at("words").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    say();
  }
});

for (const button of document.querySelectorAll("[data-after]")) {
  button.addEventListener("click", () => {
    if (session !== null) send({ do: "after", seconds: Number(button.dataset.after), name: button.textContent });
  });
}

at("restart").addEventListener("click", () => {
  if (session !== null) send({ do: "restart", name: "The program was started again" });
});

for (const what of ["keys", "team"]) {
  at(what).addEventListener("change", () => at("log").classList.toggle(`with-${what}`, at(what).checked));
}

at("chat").hidden = false;
