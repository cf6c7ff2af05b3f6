import { findOwnCertificate } from "~/domains/credentials/assertion.store.server";
import { findRenewalOf, renewAssertion } from "~/domains/credentials/renew-assertion.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { firstDay } from "~/domains/hours/hour-use";
import { noteUses } from "~/domains/hours/note-uses.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { tellHolder } from "../certificates/tell-holder.server";
import { readRenewalStanding } from "./hours-standing.server";

/**
 * Her certificate is renewed by the hours of its period: a new one that follows on it, and she is told. Sent twice, or from two
 * devices at once, it answers the same one. @throws NotFound; Refused with what is in the way
 */
export const renewCertificate = (holder: Person, code: string): Promise<{ code: string }> =>
  transact(person(holder.personId), async (tx) => {
    const old = await findOwnCertificate(tx, holder.personId, code);
    if (!old) throw new NotFound("no such certificate");
    const before = await findRenewalOf(tx, old.id);
    // A second sending writes nothing, and a transaction without a write needs no act.
    if (before) return { code: before.code };
    const { verdict, period, entries, hours, needed, renewable } = await readRenewalStanding(tx, old, tx.now);
    insist(verdict);
    const { expiresOn } = old;
    if (expiresOn === null || period === null || needed === null) throw new Error("renewed by nothing");
    const { enterpriseId } = (await findPerson(tx, holder.personId)) ?? {};
    const firm = enterpriseId ? await findEnterprise(tx, enterpriseId) : null;
    const renewal = { from: firstDay(entries, period), to: renewable.today, hours, needed };
    const row = await renewAssertion(tx, holder, { ...old, expiresOn }, { renewal, employerName: firm?.name ?? null });
    await noteUses(tx, { personId: holder.personId, assertionId: row.id, counted: entries });
    await tellHolder(tx, row, "renewed");
    return { code: row.code };
  });
