import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MARK = "cnry";
let made = 0;

/** A canary to type: each another text, all found by one mark, long enough for a password and plain enough for an address. */
export const canary = (): string => `${MARK}${(++made).toString(36).padStart(5, "0")}kettleorbit`;

/** A canary that was typed and stands in a text, with what stands around it; not one of `but`, such as the address that was asked for. */
export function typedIn(text: string, but = ""): string | null {
  for (const { 0: found, index } of text.matchAll(new RegExp(`${MARK}\\w{5}`, "gi")))
    if (!but.includes(found)) return text.slice(Math.max(0, index - 40), index + 30);
  return null;
}

/** A secret of the program's own. */
export interface Secret {
  what: string;
  text: string;
}

/** The private halves of the signing keys and the key of the links in mails, without the armour that every key file has. */
export const signingKeysOf = (dataDir: string): Secret[] =>
  readdirSync(join(dataDir, "keys")).map((file) => {
    const body = readFileSync(join(dataDir, "keys", file), "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("-----"))
      .join("");
    return { what: "a signing key", text: body.slice(-43) };
  });

/** Which secret a text holds: as it is, escaped for an address, or in base 64. */
export function secretIn(text: string, secrets: readonly Secret[]): string | null {
  for (const { what, text: secret } of secrets) {
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64").replace(/=+$/, "")];
    if (forms.some((form) => text.includes(form))) return what;
  }
  return null;
}
