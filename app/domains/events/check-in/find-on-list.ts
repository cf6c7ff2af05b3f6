/** What of somebody on a desk's list she is found by. */
interface Findable {
  name: string;
  firm: string;
  contact: string;
  /** She is offered by another registration of hers. */
  superseded?: boolean;
}

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** Whoever has all that was typed in her name, firm or the shown end of her contact; those whose name begins so come first. */
export function findOnList<P extends Findable>(people: readonly P[], typed: string, most: number): P[] {
  const words = typed.split(/\s+/).map(folded).filter(Boolean);
  if (words.length === 0) return [];
  const first = words[0] as string;
  const begins = (one: P) => Number(folded(one.name).startsWith(first));
  return people
    .filter((one) => {
      if (one.superseded) return false;
      const text = folded(`${one.name}\n${one.firm}\n${one.contact}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => begins(b) - begins(a))
    .slice(0, most);
}
