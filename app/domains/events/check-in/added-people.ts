import { oneLine } from "~/kernel/typed-text";
import { type Refusal, refused } from "~/kernel/verdict";
import type { WalkIn } from "./arriving-scan";

const MOST = 60;

/** People who were written in by hand, one a line: 姓名，单位，电话. */
export function readAdded(typed: string): { ok: true; people: WalkIn[] } | { ok: false; refusal: Refusal } {
  const lines = typed.split("\n").map((line) => line.trim());
  const people: WalkIn[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === "") continue;
    const [name = "", employer = "", contact = ""] = line.split(/[,，、;；\t]/).map(oneLine);
    if (name === "" || [...name].length > 60)
      return { ok: false, refusal: refused("checkIn.lineName", { line: i + 1 }) };
    const cut = (said: string) => [...said].slice(0, 120).join("") || null;
    people.push({ name, employer: cut(employer), contact: cut(contact) });
  }
  if (people.length > MOST) return { ok: false, refusal: refused("checkIn.tooMany", { most: MOST }) };
  return { ok: true, people };
}
