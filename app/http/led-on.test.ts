import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import { kindsOf } from "~/domains/directory/enterprise-list.server";
import { readEnterpriseName } from "~/domains/directory/enterprise-name";
import { addFirm, codeOf } from "~/domains/directory/enterprises.fixture";
import { addOwnEnterprise, chooseEnterprise } from "~/domains/directory/own-enterprise.server";
import { newcomer } from "~/domains/people/people.fixture";
import { nobody, type SignedIn, type Visitor } from "~/domains/people/visitor";
import { newId } from "~/kernel/ids";
import { ledOn } from "./led-on.server";

beforeAll(seedRegions);

const chain = async () => {
  const last = await addFirm();
  const middle = await addFirm({ mergedIntoId: last.id });
  return { last, middle, first: await addFirm({ mergedIntoId: middle.id }) };
};
const as = (role: string, scopeId: string): Visitor =>
  ({ signedIn: true, personId: newId(1), grants: [{ id: "x", role, scopeId }] }) as unknown as SignedIn;
const bureau = (scopeId: string): Visitor =>
  ({
    signedIn: true,
    personId: newId(1),
    grants: [{ id: "x", role: "county", scopeKind: "region", scopeId }],
  }) as never;

it("leads from a merged firm's address to the same page of the firm it became, for who may see that", async () => {
  const { first, middle, last } = await chain();
  const hers = as("enterprise", last.id);
  const page = (id: string, rest = "") => `/enterprise/${id}${rest}`;
  expect(await ledOn(page(first.id), hers)).toBe(page(last.id));
  expect(await ledOn(page(middle.id, "/appointments/new?a=%E4%B8%AD"), hers)).toBe(
    page(last.id, "/appointments/new?a=%E4%B8%AD"),
  );
  expect(await ledOn(page(last.id, "/facts"), hers)).toBeUndefined();
  for (const who of [nobody, as("enterprise", (await addFirm()).id), as("admin", ""), bureau("340123")])
    expect(await ledOn(page(first.id), who)).toBeUndefined();
});

it("leads a bureau on where both firms are its own", async () => {
  const { first, last } = await chain();
  const page = (id: string, rest = "") => `/bureau/enterprises/${id}${rest}`;
  expect(await ledOn(page(first.id, "/facts"), bureau("340123"))).toBe(page(last.id, "/facts"));
  expect(await ledOn(page(last.id), bureau("340123"))).toBeUndefined();
  for (const who of [nobody, bureau("340122"), as("enterprise", last.id)])
    expect(await ledOn(page(first.id), who)).toBeUndefined();
  for (const address of ["/bureau/enterprises/imports", page(newId(1)), page("0".repeat(36)), "/me"])
    expect(await ledOn(address, bureau("340123"))).toBeUndefined();
});

it("a person who chooses a merged firm works at the firm it became; a firm that is held is nobody's yet", async () => {
  const { first, last } = await chain();
  const { person } = await newcomer();
  expect((await chooseEnterprise(person, first.id)).id).toBe(last.id);
  const held = await addFirm({ heldBy: newId(1) });
  await expect(chooseEnterprise(person, held.id)).rejects.toThrow();
  const name = readEnterpriseName("某某机械有限公司");
  if (!name.ok) throw new Error();
  const known = { industry: "C", size: "small" } as const;
  const add = (code: string) => addOwnEnterprise(person, { code, name, regionCode: "340123", known });
  expect(await add(first.code)).toMatchObject({ ok: false, existing: { id: last.id } });
  expect(await add(held.code)).not.toHaveProperty("existing");
  const added = await add(codeOf(88_001));
  if (!added.ok) throw new Error(added.reason);
  expect(added.enterprise).toMatchObject({ industry: "C", size: "small" });
  // What a firm was honoured as is not said by whoever says that she works there.
  expect(await kindsOf(db, [added.enterprise.id])).toEqual(new Map());
});
