
"use strict";
// The only script of this page: its policy names it by its hash, and lets nothing be fetched or sent.
const form = document.getElementById("ouvrir");
const phrase = document.getElementById("phrase");
const shown = document.getElementById("montrer");
const state = document.getElementById("etat");
const button = form.querySelector("button");
const sealed = document.getElementById("scelle");

// What a document of ours is made of. Anything else stays out, whatever the sealed text says.
const TAGS = new Set(("header main nav section article footer div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd figure figcaption " +
  "table thead tbody tr th td strong em time br hr a svg title desc polygon polyline circle rect text tspan").split(" "));
const ATTRIBUTES = new Set(("id class role lang datetime scope tabindex viewBox points cx cy r rx x y width height " +
  "text-anchor").split(" "));

function bytes(text) {
  return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
}

async function opened(words) {
  const secret = new TextEncoder().encode(words.normalize("NFC").replace(/^ +| +$/g, ""));
  const base = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  const how = {name: "PBKDF2", hash: "SHA-256", salt: bytes(sealed.dataset.sel), iterations: Number(sealed.dataset.tours)};
  const key = await crypto.subtle.deriveKey(how, base, {name: "AES-GCM", length: 256}, false, ["decrypt"]);
  const additionalData = new TextEncoder().encode(sealed.dataset.quoi);
  const lock = {name: "AES-GCM", iv: bytes(sealed.dataset.nonce), additionalData, tagLength: 128};
  const plain = await crypto.subtle.decrypt(lock, key, bytes(sealed.textContent));
  return new TextDecoder("utf-8", {fatal: true}).decode(plain);
}

function harmless(root) {
  for (const element of [...root.querySelectorAll("*")]) {
    if (!TAGS.has(element.localName)) {
      element.remove();
      continue;
    }
    for (const {name, value} of [...element.attributes]) {
      const inside = name === "href" && element.localName === "a" && value.startsWith("#");
      if (!ATTRIBUTES.has(name) && !name.startsWith("aria-") && !inside) element.removeAttribute(name);
    }
  }
}

function show(text) {
  // A parsed document runs nothing and loads nothing; only its style sheet and the body go from it to this page.
  const found = new DOMParser().parseFromString(text, "text/html");
  const styles = [...found.head.querySelectorAll("style")].map((style) => style.textContent);
  harmless(found.body);
  document.title = found.title;
  document.head.querySelectorAll("style").forEach((style) => style.remove());
  for (const style of styles) document.head.append(Object.assign(document.createElement("style"), {textContent: style}));
  document.body.replaceChildren(...[...found.body.childNodes].map((node) => document.importNode(node, true)));
  const title = document.querySelector("h1") || document.body;
  title.tabIndex = -1;
  title.focus();
  window.scrollTo(0, 0);
}

function say(what) {
  state.textContent = state.dataset[what];
  state.classList.toggle("trouble", what !== "ouvre");
  phrase.setAttribute("aria-invalid", String(what !== "ouvre"));
}

let busy = false;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (busy) return;
  if (!globalThis.crypto || !crypto.subtle) return say("ancien");
  if (!phrase.value) {
    phrase.focus();
    return say("vide");
  }
  busy = true;
  button.setAttribute("aria-disabled", "true");
  say("ouvre");
  let text = null;
  try {
    text = await opened(phrase.value);
  } catch {
    say("faux");
    phrase.focus();
    phrase.select();
  }
  busy = false;
  button.removeAttribute("aria-disabled");
  if (text !== null) {
    phrase.value = "";
    show(text);
  }
});
shown.addEventListener("change", () => { phrase.type = shown.checked ? "text" : "password"; });
