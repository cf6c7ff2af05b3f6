import { reportingPath } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { isId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { refused } from "~/kernel/verdict";
import { type Opened, openIn } from "../nomination/open-nomination.server";
import { findCoveredDirector } from "./find-directors.server";

/**
 * A bureau nominates a director in office of a firm in its region; the nominee is asked before anything is handed in. It is the nomination of the
 * nearest of the officer's bureaus above the firm. @throws NotFound, Refused
 */
export const nominateCovered = (
  by: BureauOfficer,
  asked: { cycle: string; appointment: string; category: string; formKey: string | null },
): Promise<Opened> =>
  transact(person(by.personId), async (tx) => {
    const found = isId(asked.appointment)
      ? await findCoveredDirector(tx, by, asked.appointment, isoDayOf(tx.now))
      : null;
    if (!found) return { ...refused("award.directorMissing"), field: "appointment" };
    const path = reportingPath(found.regionCode, await findRegions());
    const originId = path.find((code) => by.bureauGrants.some(({ scopeId }) => scopeId === code)) ?? null;
    const { cycle, category, formKey } = asked;
    const opening = { cycle, category, formKey, personId: found.personId, firmId: found.enterpriseId };
    const opened = await openIn(tx, by, { ...opening, origin: "bureau", originId });
    return opened.ok || opened.field !== "person" ? opened : { ...opened, field: "appointment" };
  });
