import { type Ballot, byText } from "./ballot";

/** Jurors and nominations that ballots tie together, directly or over others; both sorted. */
export interface Part {
  nominations: string[];
  jurors: string[];
}

/** The parts that share no juror, from the largest; of equal ones, by their first nomination. */
export function connectedParts(ballots: readonly Ballot[]): Part[] {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    // Shortened, so that a long chain is walked once.
    for (let at = node; at !== root; ) {
      const next = parent.get(at) as string;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { nomination, juror } of ballots) {
    const [one, other] = [`n${nomination}`, `j${juror}`];
    for (const node of [one, other]) if (!parent.has(node)) parent.set(node, node);
    parent.set(rootOf(one), rootOf(other));
  }
  const parts = new Map<string, Part>();
  for (const node of [...parent.keys()].sort(byText)) {
    const root = rootOf(node);
    const part = parts.get(root) ?? { nominations: [], jurors: [] };
    parts.set(root, part);
    (node.startsWith("n") ? part.nominations : part.jurors).push(node.slice(1));
  }
  return [...parts.values()].sort(
    (a, b) => b.nominations.length - a.nominations.length || byText(a.nominations[0] ?? "", b.nominations[0] ?? ""),
  );
}
