// plotly.js as pages load it: a script that leaves itself with the window, or a module, by how it was packed.

import type { Plotly as Drawing } from "./review";

declare global {
  var Plotly: Drawing | undefined;
}

declare const plotly: Drawing | undefined;
export default plotly;
