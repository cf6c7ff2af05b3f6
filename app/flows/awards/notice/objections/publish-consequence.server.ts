import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { outdateArchive } from "~/domains/awards/honour/kept-archive.server";
import { canPublishConsequence } from "~/domains/awards/notice/consequence";
import { findObjection, materialRulings } from "~/domains/awards/notice/notice.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { namedInText } from "../../named-in-text.server";
import { runNotice } from "../notice-act.server";
import type { NamedObjection, Written } from "./decide-objection.server";
import { ownPart } from "./own-part.server";

/**
 * Publishes what followed from a ruling about the whole list that came after the decision: awards that were taken back, a review that was done again, or why
 * nothing changes. It stands on the notice and in the archive; without it the cycle is not closed. Awards are taken back one by one, by their own act.
 * @throws NotFound for whoever is not of the province, Refused
 */
export const publishConsequence = (
  by: BureauOfficer,
  { slug, number }: NamedObjection,
  text: string,
  names = "",
): Promise<Written> =>
  runNotice(by, slug, async (tx): Promise<Written> => {
    const cycle = await getProvincesCycle(tx, by, slug);
    const found = await findObjection(tx, cycle.id, number);
    if (!found) throw new NotFound("objection");
    const ruling = (await materialRulings(tx, cycle.id)).find(({ id }) => id === found.id) ?? null;
    insist(canPublishConsequence(ruling, cycle, await ownPart(tx, by.personId, found)));
    const named = await namedInText(tx, cycle.id, text, { tx, by, seen: names, field: "consequence" });
    if (!named.ok) return { ...named, field: "consequence" };
    const { objection, objectionStep } = tables;
    const [kept] = await tx
      .update(objection)
      .set({ consequence: text, consequenceAt: tx.now, consequenceBy: by.personId })
      .where(and(eq(objection.id, found.id), isNull(objection.consequence)))
      .returning();
    if (!kept) throw new Refused("notice.objectionMeanwhile");
    await tx.insert(objectionStep).values({
      id: newId(tx.now),
      objectionId: found.id,
      at: tx.now,
      byPersonId: by.personId,
      act: "consequence",
      from: found.state,
      to: found.state,
      reason: text,
    });
    tx.record({
      act: "objection.consequence-published",
      subject: { kind: "objection", id: found.id },
      facts: { cycle: cycle.id, number },
      reason: text,
    });
    await outdateArchive(tx, cycle, "ruled");
    return { ok: true };
  });
