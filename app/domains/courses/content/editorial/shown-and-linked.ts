/** A place of a lesson's Markdown and what is wrong there. */
interface Told {
  line: number;
  reason: string;
}

/** A figure that is drawn says in words what it shows: not only that there is one. */
const LEAST_ALTERNATIVE = 12;
export const figureFaults = (text: string): Told[] =>
  text.split("\n").flatMap((line, i) => {
    const [, words] = /^!\[([^\]]*)\]/.exec(line) ?? [];
    return words !== undefined && [...words].length < LEAST_ALTERNATIVE
      ? [{ line: i + 1, reason: `the words in place of the figure are fewer than ${LEAST_ALTERNATIVE}: ${words}` }]
      : [];
  });

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
