import { foldSigns, squeeze } from "./fold";

/** Names of the field: words that are not parted, each with the other names of the same thing. */
export interface Lexicon {
  /** By folded name; the other names, folded too. */
  others: ReadonlyMap<string, readonly string[]>;
  /** Of the longest name in UTF-16 units. */
  longest: number;
}

/** Each group is one thing by all its names. */
export function makeLexicon(groups: readonly (readonly string[])[]): Lexicon {
  const others = new Map<string, string[]>();
  for (const group of groups) {
    const names = [...new Set(group.map((name) => squeeze(foldSigns(name))))];
    for (const name of names) others.set(name, [...(others.get(name) ?? []), ...names.filter((one) => one !== name)]);
  }
  return { others, longest: Math.max(0, ...[...others.keys()].map(({ length }) => length)) };
}
