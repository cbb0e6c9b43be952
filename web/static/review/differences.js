// What two people who wrote the same thing have said differently.

/**
 * Where what somebody else wrote differs from a form: `[label, theirs]` of each field that does.
 *
 * @param {{[name: string]: [label: string, tell: (value: string) => string]}} fields `tell` says a value in
 *   words.
 * @param {{[name: string]: string}} mine the form's values.
 * @param {{[name: string]: string | undefined}} theirs what is stored; a field that is missing is empty.
 */
export const differences = (fields, mine, theirs) =>
  Object.entries(fields)
    .map(([key, [label, tell]]) => [label, tell(theirs[key] ?? ""), tell(mine[key] ?? "")])
    .filter(([, other, own]) => other !== own)
    .map(([label, other]) => [label, other]);

/**
 * What has something in it; a field left empty is left out.
 *
 * @template Value
 * @param {{[name: string]: Value}} values
 */
export const filled = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "" && value !== null));

/**
 * What is stored, as the texts that stand in a form.
 *
 * @param {{[field: string]: unknown}} entry
 */
export const told = (entry) =>
  Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, String(value ?? "")]));
