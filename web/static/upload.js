// The page that takes a journal: says which file is chosen, and asks for one in the page's own language.

const input = document.getElementById("journal");
const name = document.getElementById("journal-name");

function told() {
  const [file] = input.files;
  name.textContent = file ? file.name : input.dataset.none;
  input.setCustomValidity(file ? "" : input.dataset.need);
}

input.addEventListener("change", told);
addEventListener("pageshow", told);
told();
