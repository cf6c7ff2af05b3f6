import type { DeskCounts } from "../../domains/events/check-in/desk-counts.server";
import type { ListedPerson } from "../../domains/events/check-in/desk-list.server";
import { type PassToken, signedText } from "../../domains/events/check-in/pass-token";
import { codeText, KEPT_OF_HASH } from "../../domains/events/registration/pass-code";

export type { DeskCounts, ListedPerson };

/** What a desk knows without a network: who may come, and whose signature a pass bears. */
export interface DeskCopy {
  people: ListedPerson[];
  counts: DeskCounts;
  /** Public points of the keys that sign passes (base64url, RFC 8037). */
  keys: string[];
}

/** The list as it came, and until when it may lie here, by the server's clock. */
export interface FetchedCopy extends DeskCopy {
  now: number;
  purgeAt: number;
  withheld: boolean;
  closed: boolean;
}

/** The list as the server has it now; undefined when it cannot be had. */
export async function fetchCopy(desk: string): Promise<FetchedCopy | undefined> {
  try {
    const heard = await fetch(`/check-in/${desk}/list.json`, { headers: { Accept: "application/json" } });
    if (!heard.ok || heard.redirected) return undefined;
    const said = await heard.json();
    return Array.isArray(said.people) && Array.isArray(said.keys) ? said : undefined;
  } catch {
    return undefined;
  }
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

/** Who on the list a pass code belongs to. */
export async function findByCode(
  { people }: DeskCopy,
  eventId: string,
  code: string,
): Promise<ListedPerson | undefined> {
  if (!crypto.subtle) return undefined;
  const hash = base64url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeText(eventId, code))));
  return people.find((one) => one.code === hash.slice(0, KEPT_OF_HASH));
}

/** Whether a pass bears our signature for this event; undefined where the browser cannot tell (no Ed25519 yet): then the server will. */
export async function isSigned({ keys }: DeskCopy, eventId: string, token: PassToken): Promise<boolean | undefined> {
  for (const x of keys) {
    try {
      const key = await crypto.subtle.importKey("jwk", { kty: "OKP", crv: "Ed25519", x }, "Ed25519", false, ["verify"]);
      const text = signedText(eventId, token.code) as Uint8Array<ArrayBuffer>;
      if (await crypto.subtle.verify("Ed25519", key, token.signature as Uint8Array<ArrayBuffer>, text)) return true;
    } catch {
      return undefined;
    }
  }
  return false;
}
