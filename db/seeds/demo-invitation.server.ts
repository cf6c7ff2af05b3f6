import { and, desc, eq, isNotNull, or } from "drizzle-orm";
import { proposalForm } from "~/domains/appointments/appointment-forms";
import { makeInvitationCode } from "~/domains/appointments/invitation-code.server";
import { proposeAppointment } from "~/domains/appointments/propose-appointment.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { makeHandedCode } from "~/domains/people/handed-code";
import { findByAccount } from "~/domains/people/person.store.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { drawBytes } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { DUTIES } from "../statuses";
import { tables } from "../tables";
import { INVITED } from "./demo-province";

/**
 * `enterprise2` has invited by account whoever shall follow the director who retires, from the day on which she leaves; the code has been
 * made and not typed yet. Done once, and left out where something stands in its way by now.
 */
export async function seedDemoInvitation(): Promise<void> {
  const { appointment } = tables;
  const [firm, invited] = await Promise.all([findByAccount(db, "enterprise2"), findByAccount(db, INVITED)]);
  const enterpriseId = firm?.enterpriseId;
  if (!enterpriseId || !invited) return;
  const hers = or(eq(appointment.invitedAccount, INVITED), eq(appointment.personId, invited.id));
  if ((await db.$count(appointment, hers)) > 0) return;
  const by = { personId: firm.id, name: firm.name, actsForId: enterpriseId } as unknown as EnterpriseAdministrator;
  await transact(system("demo"), async (tx) => {
    const then = { ...tx, now: tx.now - 3 * DAY_MS };
    const [leaving] = await tx
      .select({ endsOn: appointment.endsOn })
      .from(appointment)
      .where(and(eq(appointment.enterpriseId, enterpriseId), isNotNull(appointment.endsOn)))
      .orderBy(desc(appointment.endsOn))
      .limit(1);
    const form = proposalForm.parse({
      whom: "account",
      account: INVITED,
      name: invited.name ?? "",
      duties: DUTIES.filter((duty) => duty !== "other"),
      from: leaving?.endsOn ?? isoDayOf(tx.now),
      to: "",
      authority: "授权其组织开展本企业标准化工作，有关部门应予配合，保障其行使职权。",
      statement: "熟悉标准化法律法规和方针政策，有管理和实践经验，组织协调能力强，工作认真负责。",
    });
    const proposed = await proposeAppointment(then, by, form);
    if (proposed.ok) await makeInvitationCode(then, by, proposed.appointment.id, makeHandedCode(drawBytes(12)));
  });
}
