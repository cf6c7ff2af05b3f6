/** A place of a lesson's Markdown and what is wrong there. */
interface Told {
  line: number;
  reason: string;
}

/** A figure that is drawn says in words what it shows: not only that there is one. */
const LEAST_ALTERNATIVE = 12;
const LEAST_SIGNS = 8;
/** So much of its pairs of signs the lesson uses too: words that nobody meets in it do not tell what its figure shows. */
const LEAST_SHARED = 0.25;
/** From here on a lesson has words enough to compare with. */
const ENOUGH = 200;
export function figureFaults(text: string): Told[] {
  const lines = text.split("\n");
  const lesson = pairs(lines.filter((line) => !line.startsWith("![")).join(""));
  return lines.flatMap((line, i) => {
    const [, words] = /^!\[([^\]]*)\]/.exec(line) ?? [];
    if (words === undefined) return [];
    const tell = (reason: string) => [{ line: i + 1, reason: `the words in place of the figure ${reason}: ${words}` }];
    if ([...words].length < LEAST_ALTERNATIVE) return tell(`are fewer than ${LEAST_ALTERNATIVE}`);
    const own = [...pairs(words)];
    const shared = own.filter((pair) => lesson.has(pair)).length / own.length;
    if (new Set(words).size < LEAST_SIGNS || (lesson.size >= ENOUGH && shared < LEAST_SHARED))
      return tell("say nothing of it");
    return [];
  });
}

function pairs(words: string): Set<string> {
  const signs = [...words.replace(/[\s\p{P}]/gu, "")];
  return new Set(signs.slice(1).map((sign, i) => (signs[i] as string) + sign));
}

/** Addresses that can be nobody's (RFC 6761) or name no site: what the check can tell without asking the network. */
export const outsideFaults = (text: string): Told[] =>
  text.split("\n").flatMap((line, i) =>
    Array.from(line.matchAll(/\]\((https?:[^)]*)\)/g), ([, href = ""]) => href)
      .filter((href) => !isSite(href))
      .map((href) => ({ line: i + 1, reason: `the link ${href} leads to no site` })),
  );

function isSite(href: string): boolean {
  const host = URL.canParse(href) ? new URL(href).hostname : "";
  return /\.[a-z]{2,}$/.test(host) && !/\.(invalid|test|example|local|localhost)$/.test(host);
}
