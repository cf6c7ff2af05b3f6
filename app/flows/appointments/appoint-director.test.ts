import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readAppointedRecords } from "~/domains/appointments/appointed-records.server";
import { type Appointment, stateOf } from "~/domains/appointments/appointment";
import { appointmentsAt, appointmentsOf, findOwnAppointment } from "~/domains/appointments/appointment.store.server";
import {
  addColleague,
  addFirm,
  addFirmAdministrator,
  inTest,
  proposal,
} from "~/domains/appointments/appointments.fixture";
import { forgetInvitations } from "~/domains/appointments/forget-invitations.server";
import { stateEducation, stateJob } from "~/domains/appointments/state-employment.server";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { appointmentView } from "~/routes/appointment-view";
import { changeName } from "../people/change-name.server";
import {
  acceptProposal,
  askFirmToExplain,
  declineProposal,
  openInvitation,
  resignAsDirector,
} from "./answer-proposal.server";
import {
  dismissDirector,
  drawInvitationCode,
  explainToDirector,
  proposeDirector,
  withdrawFromDirector,
} from "./appoint-director.server";

const TODAY = isoDayOf(now());
const inDays = (days: number) => dayBeside(TODAY, days);
const REGISTER = { register: false, locale: "zh-CN" } as const;

async function firmWith(name = "王小明") {
  const firm = await addFirm();
  return { firm, by: await addFirmAdministrator(firm), director: await addColleague(name, firm) };
}
/** Meets both conditions. */
async function qualifies(who: Person): Promise<void> {
  await stateEducation(who, { degree: "bachelor", title: null });
  const job = { employer: "某厂", post: "标准化", standardsWork: true, from: "2020-01-01", to: null };
  expect(await stateJob(who, null, job)).toMatchObject({ ok: true });
}
const fallsShort = (who: Person) => stateEducation(who, { degree: "secondary", title: null });
async function proposed(by: EnterpriseAdministrator, change: Record<string, string>): Promise<Appointment> {
  const done = await proposeDirector(by, proposal(change));
  if (!done.ok) throw new Error(done.reason);
  return done.appointment;
}
const stateAt = async (firm: string, id: string) => {
  const found = (await appointmentsAt(db, firm)).find((one) => one.id === id);
  return found && stateOf(found, TODAY);
};
const refusalOf = (done: Promise<unknown>) =>
  done.then(
    () => "ok",
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );
const mailsTo = async (account: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.toAddress, account))).map(({ template }) => template);

describe("a colleague", () => {
  it("is proposed, told, accepts, and may end it; each is told what the other did", async () => {
    const { firm, by, director } = await firmWith();
    await qualifies(director);
    const { id, number } = await proposed(by, { whom: director.personId });
    expect(number).toMatch(/^聘\d{4}-\d{6}$/);
    expect(await mailsTo(director.account)).toEqual(["appointment-proposed"]);
    await acceptProposal(director, id, REGISTER);
    expect(await stateAt(firm, id)).toBe("active");
    const [admin] = await db.select().from(tables.person).where(eq(tables.person.id, by.personId));
    expect(await mailsTo(admin?.account ?? "")).toEqual(["appointment-accepted"]);
    expect(await dismissDirector(by, id, { endsOn: "2025-12-31", reason: "岗位调整" })).toMatchObject({
      reason: "appointment.endBeforeStart",
    });
    expect(await resignAsDirector(director, id, { endsOn: TODAY, reason: "岗位调整" })).toMatchObject({ ok: true });
    expect(await stateAt(firm, id)).toBe("ended");
    expect(await mailsTo(admin?.account ?? "")).toEqual(["appointment-accepted", "appointment-endedByDirector"]);
  });

  it("whose check fails needs a sentence of the firm's, which never blocks", async () => {
    const { by, director } = await firmWith();
    await fallsShort(director);
    const refused = await proposeDirector(by, proposal({ whom: director.personId }));
    expect(refused).toMatchObject({ reason: "appointment.shortfallMissing", field: "shortfall" });
    const { id } = await proposed(by, { whom: director.personId, shortfall: "从业多年，学历在读" });
    await acceptProposal(director, id, REGISTER);
    const [one] = await appointmentsOf(db, director.personId);
    expect(one?.qualified?.rules.map(({ met }) => met)).toEqual([false, null]);
    expect(one?.shortfall).toBe("从业多年，学历在读");
  });

  it("who stated nothing is proposed and accepts without such a sentence: it is shown as not stated", async () => {
    const { by, director } = await firmWith();
    const { id } = await proposed(by, { whom: director.personId });
    expect(await refusalOf(askFirmToExplain(director, id))).toBe("appointment.nothingMissing");
    await acceptProposal(director, id, REGISTER);
    const [one] = await appointmentsOf(db, director.personId);
    expect(one?.qualified?.rules).toEqual([
      { rule: "education", met: null, values: {} },
      { rule: "experience", met: null, values: {} },
    ]);
  });

  it("who corrects a slip in her name accepts under the corrected one; what she accepted keeps the name of then", async () => {
    const { firm, by, director } = await firmWith("王晓明");
    const { id } = await proposed(by, { whom: director.personId });
    expect(await changeName(director, "王小明")).toEqual({ ok: true });
    const name = async () => (await appointmentsAt(db, firm)).map(({ holderName }) => holderName);
    expect(await name()).toEqual(["王小明"]);
    await acceptProposal(director, id, REGISTER);
    expect(await changeName(director, "王小敏")).toEqual({ ok: true });
    expect(await name()).toEqual(["王小明"]);
  });

  it("of another firm, and oneself, cannot be proposed", async () => {
    const { by } = await firmWith();
    const elsewhere = await addColleague("李华", await addFirm());
    const told = async (change: Record<string, string>) => {
      const done = await proposeDirector(by, proposal(change));
      return done.ok ? "ok" : `${done.field} ${done.reason}`;
    };
    expect(await told({ whom: elsewhere.personId })).toBe("whom appointment.notColleague");
    expect(await told({ whom: by.personId })).toBe("whom appointment.own");
    const [admin] = await db.select().from(tables.person).where(eq(tables.person.id, by.personId));
    expect(await told({ whom: "account", account: admin?.account ?? "", name: "某" })).toBe("account appointment.own");
  });
});

describe("an account", () => {
  it("is answered alike whether somebody has it, and found by whoever has it later, and by nobody else", async () => {
    const firm = await addFirm();
    const by = await addFirmAdministrator(firm);
    const { id, personId, qualified } = await proposed(by, { whom: "account", account: "13900001234", name: "王小明" });
    expect([personId, qualified]).toEqual([null, null]);
    const someone = await addColleague("王小明", null);
    await fallsShort(someone);
    expect(await findOwnAppointment(db, someone, id)).toBeNull();
    const use = (account: string) =>
      inTest((tx) => tx.update(tables.person).set({ account }).where(eq(tables.person.id, someone.personId)));
    await use("13900001234");
    expect((await findOwnAppointment(db, someone, id))?.id).toBe(id);
    await use("13900005678");
    expect(await findOwnAppointment(db, someone, id)).toBeNull();
    await use("13900001234");
    const code = await drawInvitationCode(by, id);
    expect(await openInvitation(someone, id, code)).toEqual({ ok: true });
    expect(await refusalOf(acceptProposal(someone, id, REGISTER))).toBe("appointment.shortfallNeeded");
    await askFirmToExplain(someone, id);
    expect(await refusalOf(askFirmToExplain(someone, id))).toBe("appointment.shortfallAsked");
    await explainToDirector(by, id, "经验丰富，先行聘任");
    await acceptProposal(someone, id, REGISTER);
    const [one] = await appointmentsAt(db, firm);
    expect([one?.personId, one?.invitedAccount, one?.answer]).toEqual([someone.personId, null, "accepted"]);
  });

  it("of somebody with another name than the firm wrote is not accepted", async () => {
    const firm = await addFirm();
    const by = await addFirmAdministrator(firm);
    const someone = await addColleague("王小明", null);
    await qualifies(someone);
    const { id } = await proposed(by, { whom: "account", account: someone.account, name: "王晓明" });
    expect(await mailsTo(someone.account)).toEqual(["appointment-invited"]);
    const [mail] = await db.select().from(tables.mail).where(eq(tables.mail.appointmentId, id));
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(mail?.text ?? "")?.[0] ?? "";
    expect(await openInvitation(someone, id, code)).toEqual({ ok: true });
    const told = await acceptProposal(someone, id, REGISTER).catch((error) => error);
    expect([told.reason, told.values]).toEqual(["appointment.otherName", {}]);
    // The name that the firm wrote does not follow hers: it is what hers is compared with.
    expect(await changeName(someone, "王大明")).toEqual({ ok: true });
    expect(await refusalOf(acceptProposal(someone, id, REGISTER))).toBe("appointment.otherName");
    await declineProposal(someone, id, null);
    expect(await stateAt(firm, id)).toBe("declined");
  });
});

describe("invitations", () => {
  it("of one firm are twenty a day; a colleague is none of them, nor is what was refused", async () => {
    const { firm, by, director } = await firmWith();
    const invite = (n: number) => {
      const term = { from: inDays(10 * n), to: inDays(10 * n + 9) };
      return proposeDirector(by, proposal({ whom: "account", account: `1380000${1000 + n}`, name: "王小明", ...term }));
    };
    for (let n = 0; n < 20; n++) {
      expect(await invite(n)).toMatchObject({ ok: true });
      // The same days once more are refused for the firm's one first person, and not counted.
      if (n === 10) expect(await invite(n)).toMatchObject({ reason: "appointment.anotherWaits" });
    }
    expect(await invite(20)).toMatchObject({ ok: false, reason: "limit.invitations", field: "account" });
    expect(await appointmentsAt(db, firm)).toHaveLength(20);
    await proposed(by, { whom: director.personId, shortfall: "先行聘任", from: inDays(210) });
    const elsewhere = await addFirmAdministrator(await addFirm());
    await proposed(elsewhere, { whom: "account", account: "13800001000", name: "王小明" });
  });

  it("that lapsed keep neither account nor name; those that wait, and answered ones, keep theirs", async () => {
    const ago = now() - 91 * 86_400_000;
    const change = (id: string, set: Partial<Appointment>) =>
      inTest((tx) => tx.update(tables.appointment).set(set).where(eq(tables.appointment.id, id)));
    const invited = async (set: Partial<Appointment>, name = "李过期") => {
      const by = await addFirmAdministrator(await addFirm());
      const { id } = await proposed(by, { whom: "account", account: "13900009999", name, to: "2099-12-31" });
      await change(id, set);
      return { id, firm: by.actsForId };
    };
    const stale = await invited({ proposedAt: ago });
    const over = await invited({ from: "2020-01-01", to: "2020-12-31" });
    const withdrawn = await invited({ withdrawnAt: ago, invitedAccount: null });
    const waits = await invited({ proposedAt: ago + 2 * 86_400_000 });
    const { firm, by, director } = await firmWith();
    await qualifies(director);
    const { id } = await proposed(by, { whom: director.personId });
    await acceptProposal(director, id, REGISTER);
    await change(id, { proposedAt: ago });
    while ((await forgetInvitations()) > 0);
    const left = async (one: { id: string; firm: string }) => {
      const [row] = await appointmentsAt(db, one.firm);
      return [row?.holderName, row?.invitedAccount, row?.statement, row && stateOf(row, TODAY)];
    };
    expect(await left(stale)).toEqual([null, null, "", "lapsed"]);
    expect(await left(over)).toEqual([null, null, "", "lapsed"]);
    expect(await left(withdrawn)).toEqual([null, null, "", "withdrawn"]);
    expect(await left(waits)).toEqual(["李过期", "13900009999", "熟悉法规，经验丰富", "proposed"]);
    expect(await left({ id, firm })).toEqual(["王小明", null, "熟悉法规，经验丰富", "active"]);
  });
});

describe("the code of an invitation", () => {
  const SECRETS = ["王小明", "职责甲", "授权甲", "说明甲", "2026-03-04", "2099-05-06"];
  async function sealedOne() {
    const firm = await addFirm();
    const by = await addFirmAdministrator(firm);
    const account = `139${String(Date.now() % 1e4).padStart(4, "0")}${String(Math.floor(Math.random() * 1e4)).padStart(4, "0")}`;
    const terms = {
      otherDuties: "职责甲",
      authority: "授权甲甲",
      statement: "说明甲甲",
      from: "2026-03-04",
      to: "2099-05-06",
    };
    const { id } = await proposed(by, { whom: "account", account, name: "王小明", ...terms });
    // Whoever signs up with the number first holds it.
    const forger = await addColleague("冒名者", null);
    await inTest((tx) => tx.update(tables.person).set({ account }).where(eq(tables.person.id, forger.personId)));
    await qualifies(forger);
    return { firm, by, id, forger };
  }

  it("keeps name, terms and answer from whoever merely holds the account, also under the right name", async () => {
    const { firm, id, forger } = await sealedOne();
    const seen = JSON.stringify([
      await appointmentsOf(db, forger.personId),
      await findOwnAppointment(db, forger, id),
      await readAppointedRecords(db, forger.personId),
    ]);
    expect(seen).toContain(id);
    expect(SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
    await inTest((tx) => tx.update(tables.person).set({ name: "王小明" }).where(eq(tables.person.id, forger.personId)));
    for (const act of [
      () => acceptProposal(forger, id, REGISTER),
      () => declineProposal(forger, id, null),
      () => askFirmToExplain(forger, id),
    ])
      expect(await refusalOf(act())).toBe("appointment.code.needed");
    expect(await stateAt(firm, id)).toBe("proposed");
  });

  it("is over once it is taken back: whoever was told of it is told so, with the firm and nothing that the firm wrote", async () => {
    const { firm, by, id, forger } = await sealedOne();
    await withdrawFromDirector(by, id);
    const seen = await findOwnAppointment(db, forger, id);
    expect(seen).toMatchObject({ enterpriseId: firm, personId: null, holderName: null });
    expect(seen && stateOf(seen, TODAY)).toBe("withdrawn");
    expect(SECRETS.filter((secret) => JSON.stringify(seen).includes(secret))).toEqual([]);
    expect(await openInvitation(forger, id, "7K3M-9QXV-2D8H")).toMatchObject({ reason: "appointment.state.withdrawn" });
    const [kept] = await appointmentsAt(db, firm);
    expect(kept && appointmentView(kept, TODAY)).toMatchObject({ account: null, holderName: null });
  });

  it("is bound to its proposal, replaced by the next, and worthless after five wrong ones", async () => {
    const { by, id, forger } = await sealedOne();
    expect(await openInvitation(forger, id, "7K3M-9QXV-2D8H")).toMatchObject({ reason: "appointment.code.none" });
    const other = await sealedOne();
    const foreign = await drawInvitationCode(other.by, other.id);
    const first = await drawInvitationCode(by, id);
    const second = await drawInvitationCode(by, id);
    for (const [typed, reason] of [
      ["abc", "appointment.code.malformed"],
      [foreign, "appointment.code.wrong"],
      [first, "appointment.code.wrong"],
      [first, "appointment.code.wrong"],
      [first, "appointment.code.wrong"],
      [first, "appointment.code.void"],
      [second, "appointment.code.void"],
    ] as const)
      expect(await openInvitation(forger, id, typed)).toMatchObject({ reason });
    expect(await openInvitation(forger, id, await drawInvitationCode(by, id))).toEqual({ ok: true });
    expect(await refusalOf(drawInvitationCode(by, id))).toBe("appointment.code.typed");
    expect((await findOwnAppointment(db, forger, id))?.authority).toBe("授权甲甲");
  });
});

describe("who else", () => {
  it("acts for another firm, or is another person, finds nothing to act on", async () => {
    const { by, director } = await firmWith();
    await qualifies(director);
    const { id } = await proposed(by, { whom: director.personId });
    const stranger = await addColleague("李华", by.actsForId);
    const other = await addFirmAdministrator(await addFirm());
    for (const act of [
      () => acceptProposal(stranger, id, REGISTER),
      () => declineProposal(stranger, id, null),
      () => askFirmToExplain(stranger, id),
      () => resignAsDirector(stranger, id, { endsOn: TODAY, reason: "岗位调整" }),
      () => withdrawFromDirector(other, id),
      () => explainToDirector(other, id, "岗位调整"),
      () => dismissDirector(other, id, { endsOn: TODAY, reason: "岗位调整" }),
    ])
      expect(await refusalOf(act())).toBe("no such appointment");
    expect(await stateAt(by.actsForId, id)).toBe("proposed");
  });

  it("acts for the firm does not decide on her own appointment", async () => {
    const { firm, by } = await firmWith();
    const second = await addFirmAdministrator(firm, "另一位");
    const herself = second as SignedIn as Person;
    await qualifies(herself);
    const { id } = await proposed(by, { whom: second.personId });
    expect(await refusalOf(withdrawFromDirector(second, id))).toBe("appointment.own");
    await acceptProposal(herself, id, REGISTER);
    const ending = { endsOn: TODAY, reason: "岗位调整" };
    expect(await refusalOf(dismissDirector(second, id, ending))).toBe("appointment.own");
    expect(await dismissDirector(by, id, ending)).toMatchObject({ ok: true });
  });
});

describe("at once", () => {
  it("two acceptances: one", async () => {
    const { by, director } = await firmWith();
    await qualifies(director);
    const { id } = await proposed(by, { whom: director.personId });
    const both = await Promise.all([1, 2].map(() => refusalOf(acceptProposal(director, id, REGISTER))));
    expect(both.sort()).toEqual(["appointment.state.active", "ok"]);
  });

  it("acceptance and withdrawal: whichever came first, and the other is told", async () => {
    for (let round = 0; round < 5; round++) {
      const { firm, by, director } = await firmWith();
      await qualifies(director);
      const { id } = await proposed(by, { whom: director.personId });
      const [accepting, withdrawing] = await Promise.all([
        refusalOf(acceptProposal(director, id, REGISTER)),
        refusalOf(withdrawFromDirector(by, id)),
      ]);
      const state = await stateAt(firm, id);
      expect(["active ok appointment.state.active", "withdrawn appointment.state.withdrawn ok"]).toContain(
        `${state} ${accepting} ${withdrawing}`,
      );
    }
  });

  it("two proposals: one, and numbers are drawn once over all firms", async () => {
    const { firm, by, director } = await firmWith();
    await qualifies(director);
    const both = await Promise.all([1, 2].map(() => proposeDirector(by, proposal({ whom: director.personId }))));
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(await appointmentsAt(db, firm)).toHaveLength(1);
    const several = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const at = await firmWith();
        return (await proposed(at.by, { whom: at.director.personId, shortfall: "先行聘任" })).number;
      }),
    );
    expect(new Set(several).size).toBe(6);
  });

  it("two acceptances of one firm's proposals: one first person", async () => {
    const { firm, by, director } = await firmWith();
    const second = await addColleague("李华", firm);
    for (const who of [director, second]) await qualifies(who);
    const one = await proposed(by, { whom: director.personId, from: "2026-01-01", to: inDays(10) });
    const two = await proposed(by, { whom: second.personId, from: inDays(11) });
    await inTest((tx) =>
      tx.update(tables.appointment).set({ from: "2026-06-01" }).where(eq(tables.appointment.id, two.id)),
    );
    const both = await Promise.all([
      refusalOf(acceptProposal(director, one.id, REGISTER)),
      refusalOf(acceptProposal(second, two.id, REGISTER)),
    ]);
    expect(both.sort()[1]).toBe("ok");
    expect(both.sort()[0]).toMatch(/^appointment\.another(Runs|Before)$/);
  });

  it("a successor dated back before the end of the one before her is neither proposed nor, agreed by two at once, accepted", async () => {
    const { firm, by, director } = await firmWith();
    const [second, third] = [await addColleague("李华", firm), await addColleague("赵敏", firm)];
    for (const who of [director, second, third]) await qualifies(who);
    const first = await proposed(by, { whom: director.personId, from: "2024-01-01" });
    await acceptProposal(director, first.id, REGISTER);
    expect(await dismissDirector(by, first.id, { endsOn: inDays(-6), reason: "岗位调整" })).toMatchObject({ ok: true });
    const back = proposal({ whom: second.personId, from: "2024-01-01" });
    expect(await proposeDirector(by, back)).toMatchObject({
      reason: "appointment.anotherBefore",
      field: "from",
      values: { number: first.number, day: inDays(-6) },
    });
    // Two that were proposed before each other's term was agreed.
    const one = await proposed(by, { whom: second.personId, from: inDays(-6), to: inDays(20) });
    const two = await proposed(by, { whom: third.personId, from: inDays(30) });
    await inTest((tx) =>
      tx
        .update(tables.appointment)
        .set({ from: inDays(5) })
        .where(eq(tables.appointment.id, two.id)),
    );
    const both = await Promise.all([
      refusalOf(acceptProposal(second, one.id, REGISTER)),
      refusalOf(acceptProposal(third, two.id, REGISTER)),
    ]);
    expect(both.filter((said) => said === "ok")).toHaveLength(1);
    expect(both.some((said) => /^appointment\.another/.test(String(said)))).toBe(true);
  });
});
