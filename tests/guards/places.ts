/** Ids of what is put beside the demo's own. */
export const PLACE = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
