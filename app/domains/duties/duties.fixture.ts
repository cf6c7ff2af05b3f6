import { DUTIES } from "@db/statuses";
import { tables } from "@db/tables";
import type { Appointment } from "~/domains/appointments/appointment";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";

/** What tests of duties start from: a firm, its administrator, a director in office. */
export const TODAY = new Date(now() + 8 * 3_600_000).toISOString().slice(0, 10);
export const YEAR = Number(TODAY.slice(0, 4));
let made = 0;

export async function aFirm(regionCode = "340123"): Promise<string> {
  const id = newId(now());
  const code = `TEST${String(++made).padStart(14, "0")}`;
  const names = { code, name: `测试企业${made}`, nameKey: `测试企业${made}` };
  const rest = { codeReason: null, initials: null, industry: null, size: null, parentId: null, mergedIntoId: null };
  await write(async (tx) => {
    const whole = { id, ...names, regionCode, ...rest, changedAt: now(), addedBy: null, addedAt: now(), demo: false };
    await tx.insert(tables.enterprise).values(whole);
  });
  return id;
}

export async function anAppointment(
  personId: string | null,
  enterpriseId: string,
  change: Partial<Appointment> = {},
): Promise<string> {
  const id = newId(now());
  await write(async (tx) => {
    await tx.insert(tables.appointment).values({
      id,
      number: `聘${YEAR}-${String(++made).padStart(6, "0")}`,
      enterpriseId,
      personId,
      holderName: "王小明",
      duties: [...DUTIES],
      statement: "符合",
      from: `${YEAR - 1}-01-01`,
      proposedAt: now(),
      answer: "accepted",
      answeredAt: now(),
      ...change,
    });
  });
  return id;
}

export const administratorOf = async (enterpriseId: string): Promise<EnterpriseAdministrator> =>
  ({ ...(await newcomer()).person, actsForId: enterpriseId }) as unknown as EnterpriseAdministrator;

export async function aDirector(change: Partial<Appointment> = {}): Promise<{
  director: Person;
  firm: string;
  appointment: string;
}> {
  const { person } = await newcomer();
  const firm = change.enterpriseId ?? (await aFirm());
  return { director: person, firm, appointment: await anAppointment(person.personId, firm, change) };
}

const write = (work: Parameters<typeof transact>[1]) =>
  transact(system("test"), async (tx) => {
    await work(tx);
    tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "test" } });
  });
