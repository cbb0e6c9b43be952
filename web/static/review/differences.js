// What two people who wrote the same thing have said differently.

/**
 * Where what somebody else wrote differs from a form: `[label, theirs]` of each field that does.
 *
 * @param {{[name: string]: [label: string, tell: (value: string) => string]}} fields name → `[label, tell]`; `tell` says a value in words.
 * @param {{[name: string]: string}} mine the form's values.
 * @param {{[name: string]: string | undefined}} theirs what is stored; a field that is missing is empty.
 */
export const differences = (fields, mine, theirs) =>
  Object.entries(fields)
    .map(([key, [label, tell]]) => [label, tell(theirs[key] ?? ""), tell(mine[key] ?? "")])
    .filter(([, other, own]) => other !== own)
    .map(([label, other]) => [label, other]);
