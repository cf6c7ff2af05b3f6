import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { noticesOf, type Objection } from "~/domains/awards/notice/notice.store.server";
import type { OwnPart } from "~/domains/awards/notice/objection";

/**
 * In what part an officer has to do with an objection herself: she filed it, she is on the list that it is about, she is nominated in its cycle, or she
 * opened or recommended the nomination. One about the whole list concerns everybody who ever stood on one, and nobody for having recommended some.
 */
export async function ownPart(
  on: Reader,
  personId: string,
  objection: Pick<Objection, "personId" | "nomination" | "cycleId">,
): Promise<OwnPart | null> {
  if (objection.personId === personId) return "objector";
  const whole = objection.nomination === null;
  const aliases = objection.nomination === null ? await everListed(on, objection.cycleId) : [objection.nomination];
  const { blindDossier, nomination, nominationRecommendation } = tables;
  const about = await on
    .select({ id: nomination.id, personId: nomination.personId, openedBy: nomination.originPersonId })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(and(eq(blindDossier.cycleId, objection.cycleId), inArray(blindDossier.alias, aliases)));
  if (about.some((one) => one.personId === personId)) return "nominee";
  if (!(await canRunCycle(on, { personId }, objection.cycleId)).ok) return "rival";
  if (whole) return null;
  if (about.some(({ openedBy }) => openedBy === personId)) return "recommender";
  const [given] = await on
    .select({ id: nominationRecommendation.id })
    .from(nominationRecommendation)
    .where(
      and(
        eq(nominationRecommendation.byPersonId, personId),
        inArray(
          nominationRecommendation.nominationId,
          about.map(({ id }) => id),
        ),
      ),
    )
    .limit(1);
  return given ? "recommender" : null;
}

/** Aliases of whoever stood on a list of this cycle that was published: who fell from it by an objection is still whom it was about. */
async function everListed(on: Reader, cycleId: string): Promise<string[]> {
  const notices = (await noticesOf(on, cycleId)).filter(({ publishedAt }) => publishedAt !== null);
  return [...new Set(notices.flatMap(({ list }) => list ?? []).map(({ nomination }) => nomination))];
}
