// The page that takes a journal: says which file is chosen, and asks for one in the page's own language.

import { element } from "./page-parts.js";

const input = element("journal", HTMLInputElement);
const name = element("journal-name", HTMLElement);

function told() {
  const [file] = input.files ?? [];
  name.textContent = file ? file.name : (input.dataset.none ?? "");
  input.setCustomValidity(file ? "" : (input.dataset.need ?? ""));
}

input.addEventListener("change", told);
addEventListener("pageshow", told);
told();
