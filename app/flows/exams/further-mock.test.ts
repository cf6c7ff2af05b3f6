import { db } from "@db/client.server";
import { expect, it } from "vitest";
import { findSittingBySlug, listSittings } from "~/domains/assessment/sitting.store.server";
import { setUpSitting } from "./exam.fixture";

it("only the mock beside a final goes by it, a further one of the course by its own settings", async () => {
  await setUpSitting("a-final");
  for (const slug of ["b-mock", "c-mock"]) await setUpSitting(slug, { mock: true, bank: "practice" });
  const follows = async (slug: string) => (await findSittingBySlug(db, slug))?.followsFinal;
  expect([await follows("b-mock"), await follows("c-mock")]).toEqual(["a-final", null]);
  const listed = new Map((await listSittings(db)).map(({ slug, followsFinal }) => [slug, followsFinal]));
  expect([listed.get("b-mock"), listed.get("c-mock")]).toEqual(["a-final", null]);
});
