// Cytoscape as it is, but that it draws on no screen.

import cytoscape from "../../../web/node_modules/cytoscape/dist/cytoscape.esm.min.mjs";

export default (options) =>
  cytoscape({ ...options, container: undefined, headless: true, styleEnabled: true });
