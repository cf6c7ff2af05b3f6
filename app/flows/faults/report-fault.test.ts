import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { nobody } from "~/domains/people/visitor";
import { reportFault } from "./report-fault.server";

it("keeps 20 reports an hour from an address, however many come at once", async () => {
  const what = "一次来了很多";
  const report = (address: string) => reportFault({ page: "/", what }, nobody, address);
  const answers = await Promise.all(Array.from({ length: 30 }, () => report("198.51.100.7")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  for (const answer of answers)
    if (!answer.ok) expect(answer).toMatchObject({ reason: "limit.faultReports", until: expect.any(Number) });
  const { faultReport } = tables;
  expect(await db.select().from(faultReport).where(eq(faultReport.text, what))).toHaveLength(20);
  expect(await report("198.51.100.8")).toMatchObject({ ok: true });
});
