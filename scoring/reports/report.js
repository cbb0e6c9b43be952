"use strict";
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("data").textContent);
  const raw = JSON.stringify(data.figures);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const every = (selector, within = document) => [...within.querySelectorAll(selector)];
  root.classList.add("live");

  // Language
  const remembered = (() => { try { return localStorage.getItem("drillsim-lang"); } catch { return null; } })();
  function speak(lang, keep) {
    root.lang = lang;
    every("[data-vi]").forEach((node) => { node.textContent = node.dataset[lang]; });
    every("button[data-lang]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.lang === lang)));
    if (keep) { try { localStorage.setItem("drillsim-lang", lang); } catch { /* a file may have no storage */ } }
    count();
    draw();
  }
  every("button[data-lang]").forEach((b) => b.addEventListener("click", () => speak(b.dataset.lang, true)));

  // Figures
  const words = {
    "Autoscale": "Vừa khung", "Download plot as a PNG": "Lưu hình PNG", "Download plot as a png": "Lưu hình PNG",
    "Pan": "Kéo", "Reset axes": "Đặt lại", "Zoom": "Phóng to", "Zoom in": "Gần hơn", "Zoom out": "Xa hơn",
    "Double-click to zoom back out": "Nhấp đúp để trở lại",
  };
  const format = { decimal: ",", thousands: "." };
  Plotly.register({ moduleType: "locale", name: "vi", dictionary: words, format });
  let printing = false;
  function draw() {
    const swap = dark.matches && !printing;
    const text = swap ? raw.replace(/#[0-9a-f]{6}\b/g, (colour) => data.dark[colour] ?? colour) : raw;
    const figures = JSON.parse(text)[root.lang];
    for (const [name, figure] of Object.entries(figures)) {
      const place = document.getElementById(`figure-${name}`);
      const config = {
        displaylogo: false, showSendToCloud: false, responsive: true, locale: root.lang,
        modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
      };
      Plotly.react(place, figure.data, figure.layout, config);
      if (name === "timeline" && !place.dataset.ready) {
        place.dataset.ready = "yes";
        place.on("plotly_click", (event) => {
          const duty = event.points.find((point) => typeof point.customdata === "number");
          if (duty) { location.hash = `#d${duty.customdata}`; reveal(`d${duty.customdata}`); }
        });
      }
    }
  }
  dark.addEventListener("change", draw);
  addEventListener("beforeprint", () => { printing = true; draw(); });
  addEventListener("afterprint", () => { printing = false; draw(); });

  // Filter by agency
  const choice = document.getElementById("agency");
  const rows = every("#evidence tbody tr[data-agencies]");
  function count() {
    if (!choice) return;
    let shown = 0;
    every(".answering").forEach((row) => row.remove());
    for (const row of rows) {
      row.hidden = choice.value !== "" && row.dataset.agencies !== choice.value;
      shown += !row.hidden;
    }
    every("#evidence tfoot").forEach((foot) => { foot.hidden = choice.value !== ""; });
    document.getElementById("shown").textContent = data.texts.shown[root.lang].replace("#", shown);
  }
  choice?.addEventListener("change", count);
  every("[data-filter]").forEach((link) => link.addEventListener("click", () => {
    choice.value = link.dataset.filter;
    count();
  }));

  // What the chronicle shows
  const boxes = every("[data-group]");
  function show() {
    for (const box of boxes) {
      every(`.records > li.of-${box.dataset.group}`).forEach((item) => { item.hidden = !box.checked; });
    }
  }
  boxes.forEach((box) => box.addEventListener("change", show));

  // Records: below the line that cites them, or in the chronicle
  function reveal(id) {
    const target = document.getElementById(id);
    if (!target) return;
    target.hidden = false;
    for (let node = target.parentElement; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
    }
    target.scrollIntoView({ block: "center" });
    every(".lit").forEach((node) => node.classList.remove("lit"));
    target.classList.add("lit");
  }
  function unfold(row, cell) {
    const below = row.nextElementSibling;
    if (below?.classList.contains("answering")) { below.remove(); return; }
    const list = document.createElement("ol");
    list.className = "records";
    for (const link of every("a.ref", cell)) {
      const record = document.getElementById(link.hash.slice(1));
      if (!record) continue;
      const copy = record.cloneNode(true);
      copy.removeAttribute("id");
      copy.hidden = false;
      list.append(copy);
    }
    const place = document.createElement("tr");
    place.className = "answering";
    place.append(Object.assign(document.createElement("td"), { colSpan: row.cells.length }));
    place.firstChild.append(list);
    row.after(place);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#r']");
    if (!link) return;
    const cell = link.closest("td.refs");
    if (cell) { event.preventDefault(); unfold(cell.parentElement, cell); return; }
    reveal(link.hash.slice(1));
  });
  addEventListener("hashchange", () => reveal(location.hash.slice(1)));

  show();
  speak(remembered === "vi" || remembered === "en" ? remembered : root.lang, false);
  if (location.hash) reveal(location.hash.slice(1));
})();
