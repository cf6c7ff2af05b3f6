import { moved } from "./find-hidden";
import type { Stretch } from "./folded-text";
import { suspectPlaces } from "./suspect-places";
import { type Suspicion, suspectFirms, suspectGiven, suspectNumbers, suspectPeople } from "./suspicions";

/** What is suspicious in what is left between, the first finder first, none over another. */
export function suspicionsBetween(text: string, named: readonly Stretch[], nominee: string): Suspicion[] {
  let found: Suspicion[] = [];
  const finders = [
    suspectNumbers,
    (part: string) => suspectGiven(part, nominee),
    (part: string) => suspectPeople(part, nominee),
    suspectFirms,
    suspectPlaces,
  ];
  for (const find of finders)
    for (const gap of between(text, inOrder([...named, ...found])))
      found = [...found, ...inOrder(find(text.slice(gap.from, gap.to)).map((one) => moved(one, gap.from)))];
  return found;
}

/** Apart from each other, in order; of two that overlap the one that begins first, the longer of equal beginnings. */
export function inOrder<T extends Stretch>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to))
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}

/** The stretches of a text that none of those in order covers. */
export function between(text: string, found: readonly Stretch[]): Stretch[] {
  const ends = [0, ...found.map(({ to }) => to)];
  const starts = [...found.map(({ from }) => from), text.length];
  return ends.map((from, i) => ({ from, to: starts[i] as number })).filter(({ from, to }) => from < to);
}
