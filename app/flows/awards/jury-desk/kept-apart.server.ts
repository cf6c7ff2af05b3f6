import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { conflictReason } from "~/domains/awards/jury/conflict/conflict";
import { type Locale, reasonText, translator } from "~/i18n/translate";
import { type DrawingGround, readGround } from "../jury/drawing/drawing-ground.server";
import { type JurorNames, jurorNames } from "./juror-names.server";

/** A juror who must not read a dossier, by which kinds of tie and until when; never what somebody stated of it. */
export interface ApartRow {
  dossier: number;
  alias: string;
  juror: number;
  name: string;
  reasons: string[];
}

/** Everybody who is kept apart from a dossier of a cycle today, by its number. */
export async function keptApart(cycle: Cycle, { locale, now }: { locale: Locale; now: number }): Promise<ApartRow[]> {
  const ground = await readGround(db, cycle, now);
  return apartRows(ground, await jurorNames(cycle.id), locale);
}

/** The same of a ground that was read already. */
export function apartRows({ apart, dossiers }: DrawingGround, names: JurorNames, locale: Locale): ApartRow[] {
  const t = translator(locale);
  const numbers = new Map(dossiers.map(({ alias, number }) => [alias, number]));
  return apart
    .map(({ nomination, juror, conflicts }) => ({
      dossier: numbers.get(nomination) ?? 0,
      alias: nomination,
      juror: names.get(juror)?.number ?? 0,
      name: names.get(juror)?.name ?? "",
      reasons: [...new Set(conflicts.map((one) => reasonText(t, conflictReason(one))))],
    }))
    .sort((a, b) => a.dossier - b.dossier || a.juror - b.juror);
}
