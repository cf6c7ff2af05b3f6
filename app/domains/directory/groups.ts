/**
 * Groups of firms have no circles: nobody belongs to a group that belongs to it, however long the way. `parents` tells of each firm
 * the one it belongs to, by whatever name firms have there.
 */

/** The firms of every circle. Those that only lead into one are not in it. */
export function circlesOf(parents: ReadonlyMap<string, string>): Set<string> {
  const inCircle = new Set<string>();
  const done = new Set<string>();
  for (const start of parents.keys()) {
    const way: string[] = [];
    const place = new Map<string, number>();
    for (let at: string | undefined = start; at !== undefined && !done.has(at); at = parents.get(at)) {
      const before = place.get(at);
      if (before !== undefined) {
        for (const one of way.slice(before)) inCircle.add(one);
        break;
      }
      place.set(at, way.length);
      way.push(at);
    }
    for (const one of way) done.add(one);
  }
  return inCircle;
}

/** Whether `firm` may belong to a group whose own way up is `ancestors`, the group itself first. */
export const wouldCircle = (firm: string, ancestors: readonly string[]): boolean => ancestors.includes(firm);
