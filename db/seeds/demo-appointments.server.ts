import { eq, inArray } from "drizzle-orm";
import { acceptAppointment, declineAppointment } from "~/domains/appointments/answer-appointment.server";
import { proposalForm } from "~/domains/appointments/appointment-forms";
import { endByDirector, endByFirm, withdrawProposal } from "~/domains/appointments/end-appointment.server";
import { proposeAppointment } from "~/domains/appointments/propose-appointment.server";
import { publishAppointment } from "~/domains/appointments/publish-appointment.server";
import { findQualification } from "~/domains/appointments/qualification.store.server";
import { writeEducation, writeJob } from "~/domains/appointments/state-employment.server";
import { workedOn } from "~/domains/duties/worked-on.server";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { giveConsent } from "~/domains/people/consent.store.server";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { consentText } from "~/flows/people/consent-texts.server";
import { dayBeside, dayNumber } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { HOUR_MS } from "~/kernel/milliseconds";
import { startOfDay } from "~/kernel/typed-day";
import { db } from "../client.server";
import { DUTIES } from "../statuses";
import { tables } from "../tables";
import { careerOf, educationOf, type Story, storiesOf, WRITTEN_ON } from "./demo-appointments";
import { DEMO_FIRMS, DEMO_LEARNERS } from "./demo-province";

/**
 * Appoints the demo's directors by the use cases that every firm appoints by, dated back: firm by firm, in the order of time, in all
 * states. `director` is in office at the first firm, a proposal waits for `graduate`. Done once.
 */
export async function seedDemoAppointments(): Promise<void> {
  const people = await demoPeople();
  const director = people.get("director");
  const administrator = people.get("enterprise");
  if (!director || !administrator) return;
  const { appointment } = tables;
  if ((await db.$count(appointment, eq(appointment.personId, director.personId))) > 0) return;
  await transact(system("demo"), async (tx) => {
    for (const [account, who] of people) await stateCareer(tx, account, who);
    for (const firm of DEMO_FIRMS.keys()) {
      for (const story of storiesOf(firm)) {
        const who = people.get(story.account);
        if (!who?.enterpriseId) continue;
        await play(tx, story, who, {
          ...administrator,
          actsForId: who.enterpriseId,
        } as unknown as EnterpriseAdministrator);
      }
    }
  });
}

async function demoPeople(): Promise<Map<string, Person & { enterpriseId: string | null }>> {
  const { person } = tables;
  const accounts = ["director", "graduate", "enterprise", ...DEMO_LEARNERS.map(({ account }) => account)];
  const found = await db.select().from(person).where(inArray(person.account, accounts));
  return new Map(
    found.map(({ id, name, account, enterpriseId }) => [
      account ?? "",
      { personId: id, name: name ?? "", enterpriseId } as Person & { enterpriseId: string | null },
    ]),
  );
}

/** What she states of her learning and work; who stated something already is left alone. */
async function stateCareer(tx: Tx, account: string, who: Person): Promise<void> {
  if (account === "enterprise" || (await findQualification(tx, who.personId))) return;
  await writeEducation(tx, who, educationOf(account));
  for (const job of careerOf(account)) await writeJob(tx, who, null, job);
}

/** One appointment from its proposal to where it stands. */
async function play(tx: Tx, story: Story, who: Person, by: EnterpriseAdministrator): Promise<void> {
  const later = dayNumber(isoDayOf(tx.now)) - dayNumber(WRITTEN_ON);
  const moved = (day: string): string => dayBeside(day, later);
  const then = (day: string): Tx => ({ ...tx, now: Math.min(startOfDay(moved(day)) + 10 * HOUR_MS, tx.now) });
  const form = proposalForm.parse({
    whom: who.personId,
    duties: [...(story.duties ?? DUTIES.filter((duty) => duty !== "other"))],
    from: moved(story.from),
    to: story.to ? moved(story.to) : "",
    otherDuties: story.otherDuties ?? "",
    shortfall: story.shortfall ?? "",
    authority: "授权其组织开展本企业标准化工作，有关部门应予配合，保障其行使职权。",
    statement: "熟悉标准化法律法规和方针政策，有管理和实践经验，组织协调能力强，工作认真负责。",
  });
  const proposed = await proposeAppointment(then(story.proposedOn), by, form);
  if (!proposed.ok) throw new Error(`demo appointment of ${story.account}: ${proposed.reason}`);
  const { id } = proposed.appointment;
  const ending = { endsOn: story.end ? moved(story.end.on) : "", reason: story.end?.reason ?? "" };
  if (story.answer === "accepted") await acceptAppointment(then(story.proposedOn), who, id);
  if (story.answer === "declined") await declineAppointment(then(story.proposedOn), who, id, story.reason ?? null);
  if (story.answer === "withdrawn") await withdrawProposal(then(story.proposedOn), by, id);
  if (story.end?.by === "enterprise") await endByFirm(then(story.end.told), by, id, ending, workedOn);
  if (story.end?.by === "director") await endByDirector(then(story.end.told), who, id, ending, workedOn);
  if (!story.registered) return;
  await giveConsent(tx, who.personId, consentText("public-register", "zh-CN"));
  await publishAppointment(tx, who, id);
}
