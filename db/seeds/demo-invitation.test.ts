import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { isSealed, stateOf } from "~/domains/appointments/appointment";
import { appointmentsAt, appointmentsOf } from "~/domains/appointments/appointment.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoAppointments } from "./demo-appointments.server";
import { seedDemoInvitation } from "./demo-invitation.server";
import { seedDemoPeople } from "./demo-people.server";
import { INVITED } from "./demo-province";
import { seedRegions } from "./regions.server";

it("a firm has invited who follows its director, by her account; she sees that, and not what; once, also when she has typed it", async () => {
  await seedRegions();
  await seedDemoPeople();
  await seedDemoAppointments();
  await seedDemoInvitation();
  const [invited] = await db.select().from(tables.person).where(eq(tables.person.account, INVITED));
  const [one, ...more] = await appointmentsOf(db, invited?.id ?? "");
  expect(more).toEqual([]);
  expect(one && [isSealed(one), one.holderName, one.statement]).toEqual([true, null, ""]);
  const all = await appointmentsAt(db, one?.enterpriseId ?? "");
  const kept = all.find(({ id }) => id === one?.id);
  const before = all.find(({ endsOn }) => endsOn !== null);
  expect(kept && [kept.holderName, kept.from, stateOf(kept, isoDayOf(now()))]).toEqual([
    "演示受邀人",
    before?.endsOn,
    "proposed",
  ]);
  expect(kept?.codeHash).toMatch(/^[0-9a-f]{64}$/);
  const [enterprise2] = await db.select().from(tables.person).where(eq(tables.person.account, "enterprise2"));
  expect(kept?.proposedBy).toBe(enterprise2?.id);
  await transact(person(invited?.id ?? ""), async (tx) => {
    const typed = { personId: invited?.id ?? "", invitedAccount: null, codeHash: null };
    await tx
      .update(tables.appointment)
      .set(typed)
      .where(eq(tables.appointment.id, one?.id ?? ""));
    tx.record({ act: "appointment.code-typed", subject: { kind: "appointment", id: one?.id ?? "" } });
  });
  await seedDemoInvitation();
  expect(await appointmentsAt(db, one?.enterpriseId ?? "")).toHaveLength(all.length);
}, 60_000);
