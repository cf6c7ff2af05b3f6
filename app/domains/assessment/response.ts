import { hash } from "node:crypto";
import type { ItemResponse } from "@db/schema/assessment";
import type { ItemKind } from "@db/statuses";
import { canonicalize } from "~/domains/ledger/canonical";

/** What an item of a form lets a candidate answer. */
export interface Answerable {
  kind: ItemKind;
  choices: ReadonlySet<string>;
}

/** An answer of our items: the choices ticked, or null for none. */
export type ChoiceResponse = { choices: string[] } | null;

/**
 * Reads a response of the contract for an item of a choice kind: `{choices: [id…]}` or `null`, which clears it. Refused
 * (`undefined`): other members, other kinds' shapes, unknown or repeated choices, and more than one where one is asked for.
 * Order and an empty list are kept as sent, because the hash in the receipt is over what was sent.
 */
export function readResponse(item: Answerable, raw: unknown): ChoiceResponse | undefined {
  if (raw === null) return null;
  if (typeof raw !== "object" || !("choices" in raw)) return undefined;
  const { choices, ...others } = raw as { choices: unknown };
  if (Object.keys(others).length > 0 || !Array.isArray(choices)) return undefined;
  if (choices.length > (item.kind === "multiple" ? item.choices.size : 1)) return undefined;
  if (!choices.every((choice): choice is string => typeof choice === "string" && item.choices.has(choice)))
    return undefined;
  if (new Set(choices).size !== choices.length) return undefined;
  return { choices };
}

/** base64url SHA-256 of the response's canonical text (RFC 8785): what a receipt says was stored. */
export const hashResponse = (response: ItemResponse): string => hash("sha256", canonicalize(response), "base64url");

/** The choices of a stored response; none for null and for the shapes that our items do not have. */
export const chosenOf = (response: ItemResponse | undefined): readonly string[] =>
  response && "choices" in response ? response.choices : [];
