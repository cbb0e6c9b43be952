// The page of a call-out renews itself while it is seen.

import { asking, following } from "./callout-now.js";
import { element } from "./page-parts.js";

const EVERY = 5000;
const path = element("news", HTMLElement).dataset.at ?? "";
const look = following(element("main", HTMLElement), asking(path));

look();
setInterval(look, EVERY);
document.addEventListener("visibilitychange", look);
