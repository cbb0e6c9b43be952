// The page of a new drill: how the earlier drills, which it may follow up, were graded.

import { overalls } from "./review/overalls.js";

const list = document.getElementById("previous");
const lang = document.documentElement.lang;

async function ask(path) {
  try {
    const answer = await fetch(path, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    return { ...(await answer.json()), status: answer.status };
  } catch {
    // Without its score a drill can be chosen all the same.
    return { ok: false, status: 0 };
  }
}

function tell(id, { overall, band }) {
  const option = [...list.options].find((one) => one.value === id);
  const score = overall?.toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const said = score
    ? list.dataset.overall.replace("{count}", score).replace("{name}", band ?? "–")
    : list.dataset.none;
  option.textContent = [option.dataset.day, said, option.dataset.title].join(" · ");
}

if (list) overalls([...list.options].map((option) => option.value).filter(Boolean), ask, tell);
