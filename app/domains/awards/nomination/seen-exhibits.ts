import type { Hand } from "./hand";
import type { Exhibit } from "./nomination-content";

/**
 * What of a nomination's exhibits somebody sees: the nominee all of them. What the platform knows of her is hers to show: whoever nominates her
 * sees the papers of the nomination, and of the records those that she let go.
 */
export const seenBy = <E extends Pick<Exhibit, "source" | "forward">>(
  hands: readonly Hand[],
  exhibits: readonly E[],
): E[] =>
  exhibits.filter(({ source, forward }) => hands.includes("nominee") || source === "stated" || forward === true);
