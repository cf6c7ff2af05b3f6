import { createHash } from "node:crypto";

/**
 * What names one sending of a form: when the form was opened (`opened`, which `Form` carries) and all that was typed. A double tap
 * has the same; who goes back and types something else, or adds a file, has another. Null where nothing tells when it was opened.
 */
export function formKeyOf(typed: Record<string, string | string[]>): string | null {
  if (typeof typed.opened !== "string" || typed.opened === "") return null;
  const said = Object.entries(typed).map(([name, value]) => [name, name.endsWith("-kept") ? filesOf(value) : value]);
  return createHash("sha256").update(JSON.stringify(said.sort())).digest("base64url");
}

/** Size and name of each: files are kept anew, under another id, with each sending. */
const filesOf = (kept: string | string[]): string[] => [kept].flat().map((one) => one.slice(one.indexOf("/")));
