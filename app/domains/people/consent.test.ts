import { db } from "@db/client.server";
import { expect, test } from "vitest";
import { readAccountRecords } from "./account-records.server";
import { agree, withdraw } from "./change-consent.server";
import { newcomer } from "./people.fixture";

test("a consent to an older text is exported as replaced by the newer one, a withdrawn one as withdrawn", async () => {
  const { person } = await newcomer();
  await agree(person, { purpose: "terms", version: "2027-01", hash: "newer" });
  await agree(person, { purpose: "public-verification", version: "2026-11", hash: "v" });
  await withdraw(person, "public-verification");
  const { consents } = await readAccountRecords(db, person.personId);
  const ends = consents.map(({ textVersion, purpose, withdrawnAt, replacedAt }) => [
    `${purpose} ${textVersion}`,
    withdrawnAt !== null,
    replacedAt !== null,
  ]);
  expect(ends.toSorted()).toEqual([
    ["public-verification 2026-11", true, false],
    ["terms 2026-11", false, true],
    ["terms 2027-01", false, false],
  ]);
});
