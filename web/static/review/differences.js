// @ts-nocheck
// What two people who wrote the same thing have said differently.

/**
 * Where what somebody else wrote differs from a form: `[label, theirs]` of each field that does.
 *
 * @param {object} fields name → `[label, tell]`; `tell` says a value in words.
 * @param {object} mine the form's values.
 * @param {object} theirs what is stored; a field that is missing is empty.
 */
export const differences = (fields, mine, theirs) =>
  Object.entries(fields)
    .map(([key, [label, tell]]) => [label, tell(theirs[key] ?? ""), tell(mine[key] ?? "")])
    .filter(([, other, own]) => other !== own)
    .map(([label, other]) => [label, other]);
