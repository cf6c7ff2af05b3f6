import { createHash } from "node:crypto";

/**
 * What names one sending of a form: when the form was opened (`opened`, which `Form` carries) and all that was typed. A double tap
 * has the same; who goes back and types something else has another. Null where nothing tells when it was opened.
 */
export function formKeyOf(typed: Record<string, string | string[]>): string | null {
  if (typeof typed.opened !== "string" || typed.opened === "") return null;
  // Files are kept anew with each sending.
  const said = Object.entries(typed).filter(([name]) => !name.endsWith("-kept"));
  return createHash("sha256").update(JSON.stringify(said.sort())).digest("base64url");
}
