import { DAY_MS, HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";

/** Waits after the first, second … failed try (ms); after the last the mail is given up, some three days in all. */
const WAITS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 12 * HOUR_MS, DAY_MS, DAY_MS];

/** A mail being sent by a process that died is taken up again after this long. */
export const CLAIM_MS = 5 * MINUTE_MS;

/**
 * When to try again after `tries` failed tries, or null to give up. A server's final no (SMTP 5xx, RFC 5321 4.2.1) is not
 * asked a second time.
 */
export function nextTry(tries: number, now: number, final: boolean): number | null {
  const wait = final ? undefined : WAITS[tries - 1];
  return wait === undefined ? null : now + wait;
}

/** So many characters in a row are no chance: they were taken from there. */
const QUOTE = 8;

/**
 * What of a delivery error may be kept: one short line without addresses. Servers say back what they were told, so nothing of
 * `secrets` stands in it (the password, as it is or as it was sent), nor any run of eight characters of `mail` (a filter that names the
 * link it does not like).
 */
export function errorLine(
  error: unknown,
  { secrets = [], mail = "" }: { secrets?: string[]; mail?: string } = {},
): string {
  const said = error instanceof Error ? error.message : String(error);
  const line = secrets
    .filter((secret) => secret !== "")
    .reduce((text, secret) => text.replaceAll(secret, "…"), said.replace(/\s+/g, " "));
  return withoutQuotes(line, mail.replace(/\s+/g, " "))
    .replace(/[^\s<>"'(]+@[^\s<>"')]+/g, "…@…")
    .slice(0, 200);
}

function withoutQuotes(line: string, source: string): string {
  const quoted = new Array<boolean>(line.length).fill(false);
  for (let at = 0; at + QUOTE <= line.length; at++)
    if (source.includes(line.slice(at, at + QUOTE))) quoted.fill(true, at, at + QUOTE);
  return line
    .split("")
    .map((letter, at) => (!quoted[at] ? letter : quoted[at - 1] ? "" : "…"))
    .join("");
}
