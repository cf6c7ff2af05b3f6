import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import {
  addColleague,
  addFirm,
  addFirmAdministrator,
  inTest,
  proposal,
} from "~/domains/appointments/appointments.fixture";
import { readSpans } from "~/domains/credentials/certificate.fixture";
import { changeFirm } from "~/domains/directory/enterprises.fixture";
import type { SignedIn } from "~/domains/people/visitor";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { chineseDay } from "~/pdf/chinese-text";
import { acceptProposal } from "./answer-proposal.server";
import { dismissDirector, proposeDirector } from "./appoint-director.server";
import { appointmentPaper } from "./appointment-papers.server";

const TODAY = isoDayOf(now());
const inDays = (days: number) => dayBeside(TODAY, days);

it("gives letters of what was agreed to director, firm and the bureau above, in the one name; to nobody else", async () => {
  await inTest((tx) =>
    tx.insert(tables.region).values([
      { code: "340000", name: "安徽省", kind: "province", reportsTo: null, cityCode: null, position: 0 },
      { code: "340123", name: "肥西县", kind: "county", reportsTo: "340000", cityCode: null, position: 1 },
      { code: "340121", name: "长丰县", kind: "county", reportsTo: "340000", cityCode: null, position: 2 },
    ]),
  );
  const firm = await addFirm();
  const by = await addFirmAdministrator(firm);
  const director = await addColleague("李𠮷", firm);
  const done = await proposeDirector(by, proposal({ whom: director.personId, shortfall: "先行聘任" }));
  if (!done.ok) throw new Error(done.reason);
  const { id } = done.appointment;
  const signedIn = (role: "enterprise" | "county" | "admin", scopeId: string | null): SignedIn => ({
    signedIn: true,
    personId: "other",
    name: "某",
    enterpriseId: null,
    sessionId: "s",
    signInId: "s",
    grants: [{ id: "g", role, scopeKind: role === "county" ? "region" : "enterprise", scopeId }],
  });
  expect(await appointmentPaper(director, id, "letter", TODAY)).toBeNull();
  await acceptProposal(director, id, { register: false, locale: "zh-CN" });
  for (const visitor of [director, signedIn("enterprise", firm), signedIn("county", "340123")]) {
    for (const paper of ["letter", "authorisation"] as const) {
      const file = await appointmentPaper(visitor, id, paper, TODAY);
      expect(file?.bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(file?.name).toContain("李𠮷");
      expect(file?.bytes.length).toBeLessThan(200_000);
    }
  }
  // The letter of then bears the firm's name of then, whatever it is called today.
  await changeFirm(firm, { name: "示例改了名的有限公司" });
  const later = await appointmentPaper(director, id, "letter", TODAY);
  const printed = readSpans(later?.bytes ?? Buffer.alloc(0)).map(({ actual }) => actual);
  expect(printed.join("")).toContain("示例机械有限公司");
  expect(printed.join("")).not.toContain("改了名");
  for (const visitor of [signedIn("county", "340121"), signedIn("enterprise", "another"), signedIn("admin", null)])
    expect(await appointmentPaper(visitor, id, "letter", TODAY)).toBeNull();
});

it("says on the face of a letter that the appointment is over, or will be, and gives none of what never began", async () => {
  const firm = await addFirm();
  const by = await addFirmAdministrator(firm);
  const director = await addColleague("王小明", firm);
  const appointed = async (from: string, to = "") => {
    const done = await proposeDirector(by, proposal({ whom: director.personId, from, to }));
    if (!done.ok) throw new Error(done.reason);
    await acceptProposal(director, done.appointment.id, { register: false, locale: "zh-CN" });
    return done.appointment.id;
  };
  const printed = async (id: string, day = TODAY) => {
    const both = await Promise.all(
      (["letter", "authorisation"] as const).map((p) => appointmentPaper(director, id, p, day)),
    );
    return both.map(
      (file) =>
        file &&
        readSpans(file.bytes)
          .map(({ actual }) => actual)
          .join("")
          // Lines break where they may.
          .replaceAll(" ", ""),
    );
  };
  const ended = await appointed("2024-01-01");
  for (const text of await printed(ended)) expect(text).toMatch(/不定期限/);
  for (const text of await printed(ended)) expect(text).not.toMatch(/终止|届满|现名/);
  const rename = (name: string) =>
    inTest((tx) => tx.update(tables.person).set({ name }).where(eq(tables.person.id, director.personId)));
  await rename("王晓明");
  for (const text of await printed(ended)) expect(text).toContain("王小明（现名王晓明）");
  await rename("王小明");
  expect(await dismissDirector(by, ended, { endsOn: inDays(-6), reason: "岗位调整" })).toMatchObject({ ok: true });
  const [last, over] = [inDays(-7), inDays(-6)].map(chineseDay);
  for (const text of await printed(ended)) {
    expect(text).toContain(`本聘任已经终止：自${over}起不再担任`);
    expect(text).toContain(`至${last}止`);
  }
  const coming = await appointed(inDays(5), inDays(30));
  for (const text of await printed(coming, inDays(31))) expect(text).toContain(`聘期已于${chineseDay(inDays(30))}届满`);
  expect(await dismissDirector(by, coming, { endsOn: inDays(20), reason: "岗位调整" })).toMatchObject({ ok: true });
  for (const text of await printed(coming))
    expect(text).toContain(`已经登记终止：自${chineseDay(inDays(20))}起不再担任`);
  expect(await dismissDirector(by, coming, { endsOn: inDays(5), reason: "岗位调整" })).toMatchObject({ ok: true });
  expect(await printed(coming)).toEqual([null, null]);
});
