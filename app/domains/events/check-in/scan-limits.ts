/** What the server takes of a scan; devices cut to the same, so that no reading is too long to go up. */

/** So many scans a time: a device that was offline for an hour sends several such. */
export const SCANS_AT_ONCE = 50;
/** A pass has 117 signs; what is longer is cut. */
export const READ_SIGNS = 160;
export const UNDO_SIGNS = 200;
export const WALK_IN_SIGNS = { name: 60, employer: 120, contact: 120 } as const;
/** The longest upload there can be: every sign written as an escape of six bytes, twice where it is half of a pair. */
export const UPLOAD_BYTES = 512 * 1024;

/** The first signs of a text; a sign of two halves stays whole. */
export const cutTo = (most: number, text: string): string => [...text.slice(0, 2 * most)].slice(0, most).join("");
