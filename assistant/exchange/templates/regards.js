
"use strict";
// The only script of this page: its policy names it by its hash, and lets nothing be fetched or sent.
const asked = JSON.parse(document.getElementById("demande").dataset.demande);
const words = asked.mots;
const form = document.getElementById("regards");
const state = document.getElementById("etat");
const ready = document.getElementById("pret");
const result = document.getElementById("texte");
const done = document.getElementById("fait");
const fields = [...form.querySelectorAll("textarea")];
const consent = [...form.querySelectorAll("input[name=accord]")];
let unsent = false;

// CRC-32, as everyone computes it: it shows a copy that was damaged, and stops nobody.
function checksum(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function coded(data) {
  const plain = new TextEncoder().encode(JSON.stringify(data));
  const sum = checksum(plain);
  const bytes = [...plain, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255];
  let text = "";
  for (let at = 0; at < bytes.length; at += 8190) text += btoa(String.fromCharCode(...bytes.slice(at, at + 8190)));
  return text.replace(/.{1,64}/g, "$&\n").trim();
}

function written(answers, agreed) {
  const told = [words.ANSWERED];
  for (const {id, texte} of asked.questions) if (answers[id]) told.push(texte + "\n" + answers[id]);
  told.push(agreed ? words.ACCORD_YES : words.ACCORD_NO, words.DO_NOT_TOUCH);
  const data = {format: asked.format, demande: asked.demande, secret: asked.secret, accord: agreed, reponses: answers};
  return told.join("\n\n") + "\n\n" + asked.debut + "\n" + coded(data) + "\n" + asked.fin + "\n";
}

function refuse(sentence, field) {
  state.textContent = sentence;
  state.className = "trouble";
  field.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const answers = {};
  for (const field of fields) {
    const text = field.value.trim();
    if (text) answers[field.dataset.question] = text;
  }
  const chosen = consent.find((one) => one.checked);
  if (!Object.keys(answers).length) return refuse(words.MISSING_ANSWER, fields[0]);
  if (!chosen) return refuse(words.MISSING_CONSENT, consent[0]);
  state.textContent = "";
  state.className = done.textContent = "";
  result.value = written(answers, chosen.value === "oui");
  ready.hidden = false;
  unsent = false;
  document.getElementById("titre-pret").focus();
});

form.addEventListener("input", () => {
  unsent = fields.some((field) => field.value.trim());
  state.className = "";
  state.textContent = ready.hidden ? "" : words.STALE;
  ready.hidden = true;
});

async function copied() {
  try {
    await navigator.clipboard.writeText(result.value);
    return true;
  } catch {
    result.focus();
    result.select();
    return document.execCommand("copy");
  }
}

document.getElementById("copier").addEventListener("click", async () => {
  done.textContent = (await copied()) ? words.COPIED : words.NOT_COPIED;
});

document.getElementById("enregistrer").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([result.value], {type: "text/plain;charset=utf-8"}));
  link.download = asked.fichier;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  done.textContent = words.SAVED.replace("{file}", asked.fichier);
});

window.addEventListener("beforeunload", (event) => {
  if (unsent) event.preventDefault();
});
