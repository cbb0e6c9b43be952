"""What does not fit on a page: text or a focus ring that is cut off, controls on one another or under something else."""

from __future__ import annotations

from playwright.sync_api import Page

DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What resolves once a page has shown what was done to it."""

_FAULTS = """() => {
  const style = (one) => getComputedStyle(one);
  const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const told = (one) => `${one.tagName.toLowerCase()}.${one.className} “${
    (one.getAttribute("aria-label") || one.textContent || one.value || "").trim().replace(/\\s+/g, " ").slice(0, 40)}”`;
  const around = (one) => { const all = []; for (let up = one.parentElement; up; up = up.parentElement) all.push(up); return all; };
  const hides = (one, axis) => style(one)[`overflow${axis}`] !== "visible";
  // What is seen of something: its box, cut by all around it that cuts.
  const seen = (one) => {
    let { left, top, right, bottom } = one.getBoundingClientRect();
    for (const up of around(one)) {
      const box = up.getBoundingClientRect();
      if (hides(up, "X")) [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (hides(up, "Y")) [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    [left, top, right, bottom] = [Math.max(left, 0), Math.max(top, 0), Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
    return right - left > 2 && bottom - top > 2 ? { left, top, right, bottom } : null;
  };
  // What stays in sight while others scroll lies on them; what is for a screen reader alone has no room at all.
  const floats = (one) => [one, ...around(one)].some((up) => ["sticky", "fixed"].includes(style(up).position));
  const unseen = (one) => [one, ...around(one)].some((up) => up.clientWidth <= 1 || style(up).clipPath !== "none");
  const scrolls = (one, axis) => /auto|scroll/.test(style(one)[`overflow${axis}`]);
  const found = [];
  // A dialog that is open is all that can be used.
  const page = document.querySelector("dialog[open]") ?? document.body;
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  // A list shows what is chosen in it, as wide as it would be with that alone, if the screen is.
  for (const one of page.querySelectorAll("select:not([multiple])")) {
    if (!shown(one) || unseen(one) || !one.selectedOptions.length || one.size > 1 || one.offsetWidth > 0.8 * innerWidth) continue;
    const alone = one.cloneNode(false);
    alone.append(one.selectedOptions[0].cloneNode(true));
    alone.removeAttribute("id");
    for (const [name, value] of [["position", "absolute"], ["width", "max-content"], ["min-width", "0"], ["max-width", "none"]])
      alone.style.setProperty(name, value, "important");
    one.after(alone);
    if (alone.offsetWidth > one.offsetWidth + 1) found.push(`cut off to the right: ${told(one.selectedOptions[0])} of a list`);
    alone.remove();
  }
  for (const one of page.querySelectorAll("*")) {
    if (!shown(one) || one.closest("svg, canvas, .map") || unseen(one) || one.closest("select")) continue;
    if (/^(INPUT|TEXTAREA)$/.test(one.tagName)) continue;
    const wide = one.scrollWidth > one.clientWidth + 1, high = one.scrollHeight > one.clientHeight + 2;
    // A column that nobody sees takes what does not fit whole.
    const beside = style(one).flexFlow === "column wrap";
    const dotted = style(one).textOverflow === "ellipsis" && one.title;
    const meant = one.matches(".wide-table, .scrolls, nav, [role=region], [role=group][tabindex], pre") || one.closest("pre");
    if (wide && hides(one, "X") && !dotted && !beside && !(meant && scrolls(one, "X"))) found.push(`cut off to the right: ${told(one)}`);
    if (high && hides(one, "Y") && !scrolls(one, "Y") && style(one).webkitLineClamp === "none") found.push(`cut off below: ${told(one)}`);
  }
  const controls = [...page.querySelectorAll("button, a[href], input, select, textarea, summary")]
    .filter((one) => shown(one) && !unseen(one) && !floats(one) && !one.closest("[inert]") && style(one).pointerEvents !== "none")
    .map((one) => ({ one, box: seen(one) }))
    .filter(({ box }) => box);
  controls.forEach(({ one, box }, n) => {
    for (const other of controls.slice(n + 1)) {
      if (one.contains(other.one) || other.one.contains(one)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 2 && down > 2) found.push(`${told(one)} lies on ${told(other.one)}`);
    }
    const on = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const free = on && (one.contains(on) || on.contains(one) || floats(on) || [...(one.labels ?? [])].some((label) => label.contains(on)));
    if (!free) found.push(`${told(one)} is under ${on && told(on)}`);
  });
  return [...new Set(found)].slice(0, 20);
}"""


def misfits(page: Page) -> list[str]:
    """What is cut off or covered on a page as it is shown now, or in the dialog that is open on it."""
    found: list[str] = page.evaluate(_FAULTS)
    return found


_RINGS = """() => {
  const hides = (one, axis) => getComputedStyle(one)[`overflow${axis}`] !== "visible";
  const found = [];
  const page = document.querySelector("dialog[open]") ?? document.body;
  for (const one of page.querySelectorAll("button, a[href], input, select, textarea, summary, [tabindex='0']")) {
    if (one.disabled || !one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    one.focus({ focusVisible: true });
    if (document.activeElement !== one || one.clientWidth <= 1) continue;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one);
    const told = `“${(one.getAttribute("aria-label") || one.textContent || one.value || "").trim().slice(0, 40)}”`;
    if (outlineStyle === "none") found.push(`${told} has no ring`);
    const out = parseFloat(outlineWidth) + parseFloat(outlineOffset) - 0.6;
    const { left, top, right, bottom } = one.getBoundingClientRect();
    for (let up = one.parentElement; up && up !== document.documentElement; up = up.parentElement) {
      const box = up.getBoundingClientRect();
      const cut = (hides(up, "X") && (left - out < box.left || right + out > box.right)) ||
        (hides(up, "Y") && (top - out < box.top || bottom + out > box.bottom));
      if (cut) found.push(`the ring of ${told} is cut off by ${up.tagName.toLowerCase()}.${up.className}`);
      if (getComputedStyle(up).position === "fixed") break;
    }
  }
  return [...new Set(found)].slice(0, 20);
}"""


def cut_rings(page: Page) -> list[str]:
    """Which controls have no focus ring, or one that is cut off."""
    found: list[str] = page.evaluate(_RINGS)
    return found
