// Values that tests of several modules are made of.

export const MINUTE = 60000;

/** A text in both languages. */
export const text = (vi) => ({ vi, en: `${vi} (en)` });
