// What eslint holds the browser's modules to; prettier has the layout, tsc the types.

import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      "consistent-return": "error",
      "default-case-last": "error",
      eqeqeq: "error",
      "max-len": ["error", { code: 110 }],
      "no-constructor-return": "error",
      "no-duplicate-imports": "error",
      "no-implicit-coercion": ["error", { boolean: false }],
      "no-loop-func": "error",
      "no-new-wrappers": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unmodified-loop-condition": "error",
      "no-unreachable-loop": "error",
      "no-unused-expressions": ["error", { allowShortCircuit: true, allowTernary: true }],
      "no-unused-vars": ["error", { varsIgnorePattern: "^_" }],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      radix: "error",
    },
  },
  { ignores: ["**/node_modules/**"] },
  { files: ["tests/**"], languageOptions: { globals: globals.node } },
];
