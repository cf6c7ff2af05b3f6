const SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

/** The address of a cycle: its year and four signs that keep two apart, `2026-7k3m`. @param bytes at least four random ones */
export const cycleSlug = (year: number, bytes: Uint8Array): string =>
  `${year}-${[...bytes.subarray(0, 4)].map((byte) => SIGNS.charAt(byte & 31)).join("")}`;
