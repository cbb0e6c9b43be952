// What htm/preact/standalone holds: preact, its hooks, and htm bound to preact.

import { VNode } from "preact";

export { Component, cloneElement, createContext, createRef, h, render } from "preact";
export * from "preact/hooks";

/** Elements of a template; several beside each other, where the template has several. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode;
