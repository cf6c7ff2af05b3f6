import { type Refusal, refused } from "~/kernel/verdict";
import type { Misprint } from "./notice-list";

/** Somebody on a notice of whom a certificate stands under another name than she stands there by; where none stands, hers bears the one on notice. */
export interface Renamed {
  nomination: string;
  listed: string;
  name: string;
}

/** A name that an officer put right of a line, as it stood before her. */
export type RenamedName = Pick<Renamed, "nomination" | "name">;

export type LineFault = Refusal & { field: string };

/** The field of a line's box. */
export const renamedField = (nomination: string): string => `renamed.${nomination}`;

/**
 * Which lines that were chosen cannot be put right, each for itself: another name by now, beside its box; nothing to put right any more, beside all
 * of them, for its box is gone.
 */
export function renamedFaults(
  chosen: readonly RenamedName[],
  renamed: readonly Renamed[],
  list: readonly Pick<Renamed, "nomination">[],
): LineFault[] {
  const now = new Map(renamed.map((one) => [one.nomination, one]));
  return chosen.flatMap(({ nomination, name }): LineFault[] => {
    const found = now.get(nomination);
    if (found?.name === name) return [];
    if (found) {
      const values = { listed: found.listed, name: found.name };
      return [{ ...refused("notice.form.renamedAgain", values), field: renamedField(nomination) }];
    }
    const place = list.findIndex((line) => line.nomination === nomination) + 1;
    const gone = place === 0 ? refused("notice.form.misprintWhom") : refused("notice.form.renamedGone", { place });
    return [{ ...gone, field: "renamed" }];
  });
}

/** Lines with the names that were put right; their firms stay. */
export function withNames(lines: readonly Misprint[], names: readonly RenamedName[]): Misprint[] {
  const right = new Map(names.map(({ nomination, name }) => [nomination, name]));
  return lines.map((line) => ({ ...line, name: right.get(line.nomination) ?? line.name }));
}
