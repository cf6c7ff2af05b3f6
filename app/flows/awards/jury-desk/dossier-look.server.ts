import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { alignHidden, type WrittenPiece } from "~/domains/awards/jury/blind/align-hidden";
import { coarse, titleTells } from "~/domains/awards/jury/dossier/coarse-facts";
import { canHideMore } from "~/domains/awards/jury/dossier/hide-more";
import { type Dossier, dossierStandsOf, findDossier } from "~/domains/awards/jury/jury.store.server";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { listFilesOf } from "~/domains/files/stored-file.store.server";
import { type Locale, reasonText, translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { categoryName } from "../desk/nomination-list.server";
import { contentKey } from "../jury/dossiers/content-key";
import { exhibitWords, linesBelowKind } from "../words/exhibit-words";
import { type BlindPiece, blindWords, flagWords } from "./blind-words";
import { dossierReviews } from "./dossier-reviews.server";

/** Two ways of one text: as it was written with what is hidden told apart, and as a juror reads it. */
export interface BesideText {
  where: "summary" | "deeds";
  written: WrittenPiece[] | null;
  shown: BlindPiece[];
}

/** A blind dossier as the province looks at it: before the review beside what was written; afterwards as jurors read it, with who does. */
export async function dossierLook(cycle: Cycle, alias: string, { locale, now }: { locale: Locale; now: number }) {
  const dossier = await findDossier(db, cycle.id, alias);
  if (!dossier) throw new NotFound("blind dossier");
  const t = translator(locale);
  const { nomination: table } = tables;
  const [nomination] = await db.select().from(table).where(eq(table.id, dossier.nominationId));
  const verdict = canDo("start-review", cycle, now);
  const texts = (["summary", "deeds"] as const).map(
    (where): BesideText => ({
      where,
      written: verdict.ok && nomination ? alignHidden(nomination[where], dossier[where]) : null,
      shown: blindWords(t, locale, dossier[where]),
    }),
  );
  const rest = (await dossierStandsOf(db, cycle.id)).filter((one) => one.lookedAt === null && one.alias !== alias);
  const { number, flags, alsoHidden, lookedAt } = dossier;
  return {
    alias,
    number,
    alsoHidden,
    lookedAt,
    texts,
    category: categoryName(cycle, dossier.category),
    withdrawn: nomination?.state !== "accepted",
    changeable: verdict.ok,
    /** Jurors read it, and more of it can be hidden. */
    hideable: canHideMore(cycle, now).ok,
    refusal: verdict.ok ? null : reasonText(t, verdict),
    seen: contentKey(dossier),
    flags: flagWords(t, flags),
    exhibits: await exhibitRows(dossier, verdict.ok, locale),
    left: rest.length,
    reviews: await dossierReviews(cycle, dossier, { locale, now }),
  };
}
export type DossierLook = Awaited<ReturnType<typeof dossierLook>>;

/** Exhibits as jurors read them; before the review beside their own titles and papers, which an officer has to look through. */
async function exhibitRows({ nominationId, exhibits }: Dossier, beside: boolean, locale: Locale) {
  const t = translator(locale);
  const [written, files] = beside
    ? [
        (await exhibitsOf(db, nominationId)).filter(({ forward }) => forward === true),
        (await listFilesOf(db, "nomination", [nominationId])).get(nominationId) ?? [],
      ]
    : [[], []];
  return exhibits.map((one, at) => {
    const words = exhibitWords(t, locale, { ...one, ...coarse(one), title: "" });
    const file = files.find(({ id }) => id === one.fileId);
    return {
      place: one.place,
      papered: one.fileName !== null,
      kind: words.kind,
      details: linesBelowKind(words),
      mark: words.mark,
      source: one.source,
      written: written[at]?.title ?? null,
      shown: blindWords(t, locale, titleTells(one.kind) ? [] : one.title),
      file: file ? { id: file.id, fileName: file.fileName, bytes: file.bytes } : null,
    };
  });
}
