// A seat is a text, `agency/role`: what it says is read here and nowhere else.

/**
 * The agency and the role of a seat; of a text that is none, all of it is the agency.
 *
 * @param {string | null | undefined} text
 * @returns {{ agency: string, role: string }}
 */
export function seatOf(text) {
  const [agency = "", role = ""] = (text ?? "").split("/");
  return { agency, role };
}

/**
 * The agency of a seat.
 *
 * @param {string | null | undefined} seat
 */
export const agencyOf = (seat) => seatOf(seat).agency;
