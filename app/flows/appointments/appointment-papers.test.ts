import { tables } from "@db/tables";
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
import { acceptProposal } from "./answer-proposal.server";
import { proposeDirector } from "./appoint-director.server";
import { appointmentPaper } from "./appointment-papers.server";

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
    ...{ signedIn: true, personId: "other", name: "某", enterpriseId: null, sessionId: "s", signInId: "s" },
    grants: [{ id: "g", role, scopeKind: role === "county" ? "region" : "enterprise", scopeId }],
  });
  expect(await appointmentPaper(director, id, "letter")).toBeNull();
  await acceptProposal(director, id, { register: false, locale: "zh-CN" });
  for (const visitor of [director, signedIn("enterprise", firm), signedIn("county", "340123")]) {
    for (const paper of ["letter", "authorisation"] as const) {
      const file = await appointmentPaper(visitor, id, paper);
      expect(file?.bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(file?.name).toContain("李𠮷");
      expect(file?.bytes.length).toBeLessThan(200_000);
    }
  }
  // The letter of then bears the firm's name of then, whatever it is called today.
  await changeFirm(firm, { name: "示例改了名的有限公司" });
  const later = await appointmentPaper(director, id, "letter");
  const printed = readSpans(later?.bytes ?? Buffer.alloc(0)).map(({ actual }) => actual);
  expect(printed.join("")).toContain("示例机械有限公司");
  expect(printed.join("")).not.toContain("改了名");
  for (const visitor of [signedIn("county", "340121"), signedIn("enterprise", "another"), signedIn("admin", null)])
    expect(await appointmentPaper(visitor, id, "letter")).toBeNull();
});
