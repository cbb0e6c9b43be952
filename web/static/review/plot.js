// A figure on the page. plotly.js is large: it is loaded when the first figure comes into sight.

/** @import {Drawn, Figure, Figures, Plotly} from "../../types/review" */
/** @import {Desk} from "./desk.js" */

import { html, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { lang, say } from "../texts.js";
import { shaded } from "./figure.js";
import { palette } from "./paint.js";
import { w } from "./texts.js";

const CONFIG = { displayModeBar: false, displaylogo: false, doubleClick: false, showTips: false };
const NEAR = "200px";
/** @type {Promise<Plotly> | null} */
let loading = null;

// plotly.js writes its rules into the sheet of this name. One that it made would be inline, and refused.
function lendSheet() {
  const ours = document.querySelector('link[href="/static/app.css"]');
  if (ours) ours.id = "plotly.js-style-global";
}

/**
 * plotly.js, loaded once; the next figure tries again when that failed.
 *
 * @returns {Promise<Plotly>}
 */
export function plotly() {
  lendSheet();
  loading ??= import("/vendor/plotly-basic.min.js").then((module) => {
    const found = module.default ?? globalThis.Plotly;
    if (!found) throw new TypeError("plotly.js has left nothing");
    return found;
  });
  return loading.catch((error) => {
    loading = null;
    throw error;
  });
}

/**
 * Whether an element has come into sight, and how wide it is.
 *
 * @param {{current: HTMLElement | null}} place
 */
function useSight(place) {
  const [width, setWidth] = useState(0);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const look = (/** @type {IntersectionObserverEntry[]} */ [entry]) =>
      entry?.isIntersecting && setSeen(true);
    const sight = new IntersectionObserver(look, { rootMargin: NEAR });
    const size = new ResizeObserver(() => setWidth(place.current?.clientWidth ?? 0));
    sight.observe(place.current);
    size.observe(place.current);
    return () => {
      sight.disconnect();
      size.disconnect();
    };
  }, []);
  return seen ? width : 0;
}

/** Draws again when the computer turns from light to dark. */
function useDark() {
  const [dark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const turned = () => setDark(query.matches);
    query.addEventListener("change", turned);
    return () => query.removeEventListener("change", turned);
  }, []);
  return dark;
}

/**
 * The figure in the page's colours and letters, as wide as its place.
 *
 * @param {Figure} figure
 * @param {{[name: string]: string}} colours
 * @param {HTMLElement} element
 * @param {number} width
 */
function dressed(figure, colours, element, width) {
  const own = palette(element);
  const named = new Map(Object.entries(own));
  const shades = new Map(Object.entries(colours).map(([name, shade]) => [shade, named.get(name) ?? shade]));
  const { data, layout } = shaded(figure, shades);
  return { data, layout: { ...layout, width, font: { ...layout.font, family: own.font } } };
}

/**
 * A figure.
 *
 * @param {object} props
 * @param {Figure | null} [props.figure]
 * @param {{[name: string]: string}} props.colours the shades it is made in.
 * @param {string} props.label what it is called.
 * @param {(figure: Figure, width: number) => Figure} [props.fit] how it is fitted to a place so wide.
 * @param {(what: string) => void} [props.onPick] hears the `customdata` of a clicked point.
 */
export function Plot({ figure, colours, label, fit, onPick }) {
  const place = useRef(/** @type {Drawn | null} */ (null));
  const [failed, setFailed] = useState(false);
  const pick = useRef(onPick);
  pick.current = onPick;
  const width = useSight(place);
  const dark = useDark();
  useEffect(() => {
    if (!width || !figure) return undefined;
    let there = true;
    const draw = (/** @type {Plotly} */ Plotly) => {
      const element = place.current;
      if (!there || !element) return;
      const first = !element.on;
      const { data, layout } = dressed(
        fit?.(figure, width) ?? figure,
        colours,
        element.parentElement ?? element,
        width,
      );
      Plotly.react(element, data, layout, CONFIG);
      // What it measures texts with is no picture to anybody.
      document.getElementById("js-plotly-tester")?.setAttribute("aria-hidden", "true");
      if (first)
        element.on?.("plotly_click", ({ points: [point] }) => pick.current?.(point?.customdata ?? ""));
      setFailed(false);
    };
    plotly().then(draw, () => there && setFailed(true));
    return () => {
      there = false;
    };
  }, [figure, colours, width, dark]);
  useEffect(() => {
    const element = place.current;
    return () => {
      if (element) globalThis.Plotly?.purge(element);
    };
  }, []);
  return html`<div class="plot" ref=${place} role="img" aria-label=${label}></div>
    ${failed && html`<p class="bad wrap" role="alert">${w("plot_failed")}</p>`}`;
}

/**
 * The drill's figures in the page's language, asked for after its records; null until they are there.
 *
 * @param {Desk} desk
 * @returns {Figures | null}
 */
export function useFigures(desk) {
  const [figures, setFigures] = useState(/** @type {Figures | null} */ (null));
  const language = lang();
  const ready = Boolean(desk.records);
  useEffect(() => {
    if (!ready) return undefined;
    let there = true;
    desk.figures(language).then((answer) => {
      if (!there) return;
      if ("service" in answer) setFigures(answer);
      else desk.toast(say(answer.text));
    });
    return () => {
      there = false;
    };
  }, [desk.data, ready, language]);
  return figures;
}
