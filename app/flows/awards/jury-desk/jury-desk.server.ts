import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { commitmentsOf } from "~/domains/awards/decision/count.store.server";
import { findExpertFields } from "~/domains/awards/jury/expert-fields.server";
import { expertsOf, runsOf } from "~/domains/awards/jury/jury.store.server";
import { stands } from "~/domains/awards/jury/review/review";
import { sealedCount } from "~/domains/awards/jury/sealed-count.server";
import type { Locale } from "~/i18n/translate";
import { categoryName } from "../desk/nomination-list.server";
import type { DrawingGround } from "../jury/drawing/drawing-ground.server";
import { canNameJury } from "../jury/panel/set-jury.server";
import { progressOf } from "./desk-jurors";
import { fieldWords } from "./expert-pool.server";
import { jurorNames } from "./juror-names.server";
import { type JuryStand, juryStand, ofCycle } from "./jury-stand.server";
import { apartRows } from "./kept-apart.server";

interface At {
  locale: Locale;
  now: number;
}

/** Where the review of a cycle stands, for the province: counts and states, never points or reasons. */
export async function juryDesk(cycle: Cycle, { locale, now }: At) {
  const { ground, counts, short, dossiers, ...told } = await juryStand(cycle, now);
  const [runs, jurors] = await Promise.all([runsOf(db, cycle.id), jurorRows(ground, { locale, now })]);
  const { slug, title, reviewUntil, reviewingAt, sealedAt, unblindedAt, submissionsUntil, rules } = cycle;
  return {
    slug,
    title,
    reviewUntil,
    reviewingAt,
    sealedAt,
    unblindedAt,
    submissionsUntil,
    jurors,
    ...told,
    dossiers: dossiers.map((one) => ({ ...one, category: categoryName(cycle, one.category) })),
    stand: counts,
    reviewsEach: rules.scoring.jurors,
    names: canNameJury(cycle, now).ok,
    firstUnlooked: dossiers.find(({ looked }) => !looked)?.alias ?? null,
    shortfall: await shortfallRows(ground, short, locale),
    apart: ground.apart.length,
    runs: runs.map(({ id, at, seed, version, inputHash, added, shortfall, apart }) => ({
      id,
      at,
      seed,
      version,
      inputHash,
      added,
      apart: apart.length,
      missing: shortfall.reduce((sum, one) => sum + one.missing, 0),
    })),
    listHash: (await commitmentsOf(db, cycle))?.hash ?? null,
    over: now >= reviewUntil,
    sealed: await sealedCount(db, cycle),
  };
}
export type JuryDesk = Awaited<ReturnType<typeof juryDesk>>;
export type DossierRow = JuryDesk["dossiers"][number];

async function jurorRows(ground: DrawingGround, { locale, now }: At) {
  const { cycle, jurors } = ground;
  const [names, fields, experts] = await Promise.all([jurorNames(cycle.id), findExpertFields(db), expertsOf(db)]);
  const standing = ofCycle(ground).filter(({ state }) => stands(state));
  return jurors.map((juror) => ({
    number: juror.number,
    name: names.get(juror.alias)?.name ?? "",
    fields: fieldWords(experts.find(({ personId }) => personId === juror.personId) ?? { fields: [] }, fields, locale),
    ...progressOf(juror, standing, cycle, now),
  }));
}

/** Dossiers that lack jurors whatever is drawn, each with who is kept apart from it and why. */
async function shortfallRows(ground: DrawingGround, short: JuryStand["short"], locale: Locale) {
  if (short.length === 0) return [];
  const apart = apartRows(ground, await jurorNames(ground.cycle.id), locale);
  return short.map(({ dossier: { alias, number }, missing }) => ({
    alias,
    number,
    missing,
    apart: apart.filter((one) => one.alias === alias),
  }));
}
