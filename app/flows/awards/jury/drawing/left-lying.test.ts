import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { director, submitted } from "../../nominations.fixture";
import { acceptedCycle, lookedAt, serving } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { startReview } from "./draw-reviews.server";

const officers = juryOfficers();

it("tells whoever still lies on a desk when the review begins that she is not reviewed, and nobody else", async () => {
  const { cycle, people } = await acceptedCycle(officers.province, officers.susong, 1);
  const { person: left } = await director("340826");
  await submitted(left, cycle);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.citiesUntil });
  for (let n = 1; n <= 2; n++) await serving(cycle, n);
  await lookedAt(officers.province, cycle);
  await startReview(officers.province, cycle.slug);
  const mails = async (personId = "") =>
    (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId))).map(({ template }) => template);
  expect(await mails(left.personId)).toContain("nomination-unhandled");
  expect(await mails(people[0]?.personId)).not.toContain("nomination-unhandled");
});
