import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addColleague, addFirmAdministrator, inTest, proposal } from "~/domains/appointments/appointments.fixture";
import { proposeAppointment } from "~/domains/appointments/propose-appointment.server";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import type { Enterprise } from "~/domains/directory/enterprise.store.server";
import { enterpriseFactsForm } from "~/domains/directory/enterprise-facts-form";
import { readEnterpriseName } from "~/domains/directory/enterprise-name";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { claimable } from "~/domains/directory/make-claim.server";
import { addOwnEnterprise, chooseEnterprise } from "~/domains/directory/own-enterprise.server";
import { registerEnterprise } from "~/domains/directory/set-enterprise.server";
import { newcomer } from "~/domains/people/people.fixture";
import { newId } from "~/kernel/ids";
import { officerOf, workAt } from "../claims/claims.fixture";
import { giveRole } from "../people/give-role.server";
import { canMerge, mergeEnterprises } from "./merge-enterprises.server";

beforeAll(seedRegions);
const told = (done: Promise<unknown>) =>
  done.then(
    (answer) => (answer as { reason?: string } | undefined)?.reason ?? "ok",
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );
const heldFirm = (name?: string) => addFirm({ heldBy: newId(1), ...(name && { name }) });

describe("a firm that an import holds", () => {
  it("is nowhere to be seen by a bureau, and merged with nothing", async () => {
    const officer = await officerOf("340123");
    const [held, firm] = [await heldFirm(), await addFirm()];
    await expect(getCoveredEnterprise(db, officer, held.id)).rejects.toMatchObject({ status: 404 });
    expect(await canMerge(db, firm, held, "2026-11-26")).toMatchObject({ ok: false, reason: "merge.held" });
    expect(await canMerge(db, held, firm, "2026-11-26")).toMatchObject({ ok: false, reason: "merge.held" });
    for (const [fromId, intoId] of [
      [firm.id, held.id],
      [held.id, firm.id],
    ] as const)
      await expect(mergeEnterprises(officer, { fromId, intoId, reason: "同一家企业登记了两次" })).rejects.toMatchObject(
        { status: 404 },
      );
  });

  it("tells nobody its name, whoever types its code", async () => {
    const held = await heldFirm("保密之前有限公司");
    const { person } = await newcomer();
    const name = readEnterpriseName("另一个名字有限公司");
    if (!name.ok) throw new Error(name.reason);
    const known = { industry: null, size: null, kinds: [] };
    const added = await addOwnEnterprise(person, { code: held.code, name, regionCode: null, known });
    expect(added).toEqual({ ok: false, reason: "enterprise.codeHeld" });
    const facts = enterpriseFactsForm.parse({
      name: "另一个名字有限公司",
      region: "340123",
      industry: "",
      size: "",
      kinds: [],
      group: "",
    });
    const registered = await registerEnterprise(await officerOf("340123"), {
      code: held.code,
      codeReason: null,
      facts,
    });
    expect(registered).toEqual({ ok: false, reason: "enterprise.codeHeld", field: "code" });
  });

  it("is chosen by nobody, claimed by nobody and given to nobody", async () => {
    const held = await heldFirm();
    const { person } = await newcomer();
    expect(await told(chooseEnterprise(person, held.id))).toBe("enterprise");
    const admin = (await newcomer()).person as unknown as Parameters<typeof giveRole>[0];
    const role = { role: "enterprise", scope: held.code, until: null } as const;
    expect(await told(giveRole(admin, person.personId, role))).toBe("role.scopeUnknown");
    await workAt(person, held.id);
    expect(await claimable(db, person, 1)).toMatchObject({ ok: false, reason: "claim.noEnterprise" });
  });
});

describe("a duplicate that was merged while its desk was open", () => {
  let [from, into]: Enterprise[] = [];
  beforeAll(async () => {
    into = await addFirm();
    from = await addFirm({ mergedIntoId: into.id });
  });
  const gone = () => from as Enterprise;

  it("proposes nobody", async () => {
    const by = await addFirmAdministrator(gone().id);
    const her = await addColleague("王小明", gone().id);
    const form = proposal({ whom: her.personId, shortfall: "从业多年" });
    await expect(inTest((tx) => proposeAppointment(tx, by, form))).rejects.toMatchObject({ status: 404 });
    expect(await db.$count(tables.appointment, eq(tables.appointment.enterpriseId, gone().id))).toBe(0);
  });

  it("is given to nobody: whoever names it means the firm it became", async () => {
    const { person } = await newcomer();
    const admin = (await newcomer()).person as unknown as Parameters<typeof giveRole>[0];
    await giveRole(admin, person.personId, { role: "enterprise", scope: gone().code, until: null });
    const grants = await db.select().from(tables.roleGrant).where(eq(tables.roleGrant.personId, person.personId));
    expect(grants.map(({ scopeId }) => scopeId)).toEqual([into?.id]);
  });
});
