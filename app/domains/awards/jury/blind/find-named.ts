import { occurrences } from "./find-hidden";
import { type Folding, foldText } from "./folded-text";

/** Names of so many letters are found whatever signs stand between them; shorter ones only as they are spelled. */
const LONG = 4;
const SHORTEST = 2;

/**
 * The first of these names that stands in a text as it is, but for spaces, width, case and signs between; as the text writes it. Null where none does.
 * @param allowed names that are published anyway
 */
export function findNamed(text: string, names: readonly string[], allowed: readonly string[] = []): string | null {
  const lettersOf = (name: string) => foldText(name, "letters").text;
  const free = new Set(allowed.map(lettersOf));
  for (const name of names) {
    const letters = lettersOf(name);
    if ([...letters].length < SHORTEST || free.has(letters)) continue;
    const folding: Folding = [...letters].length >= LONG ? "letters" : "spelled";
    const word = { text: foldText(name, folding).text, folding, token: { kind: "nominee" as const }, doubtful: false };
    const [found] = occurrences(word, foldText(text, folding));
    if (found) return text.slice(found.from, found.to);
  }
  return null;
}
