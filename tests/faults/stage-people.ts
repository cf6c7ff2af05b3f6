/** Fills the database of this process's environment with the people and sittings of the measures; prints who they are as JSON. */
import { eq } from "drizzle-orm";
import { addCrowd } from "../load/crowd";
import type { StagePerson } from "./stage";

const people = Number(process.argv[2]);
await addCrowd(people);
const { transact, system } = await import("../../app/domains/ledger/transact.server");
const { openSession } = await import("../../app/domains/people/session.server");
const { db, disconnect } = await import("../../db/client.server");
const { tables } = await import("../../db/tables");
const { like } = await import("drizzle-orm");

// A sitting that anyone passes with one attempt, so that its end always issues a certificate; and rooms of ten items.
await transact(system("faults"), async (tx) => {
  const [exam] = await tx.select().from(tables.sitting).where(eq(tables.sitting.slug, "standardization-law"));
  const [mock] = await tx.select().from(tables.sitting).where(eq(tables.sitting.slug, "mock"));
  if (!exam || !mock) throw new Error("the demo has no exams");
  const [blueprint] = await tx.select().from(tables.blueprint).where(eq(tables.blueprint.id, mock.blueprintId));
  if (!blueprint) throw new Error("the mock exam has no blueprint");
  const cells = blueprint.cells.slice(0, 10).map((cell) => ({ ...cell, count: 1 }));
  await tx.insert(tables.blueprint).values({ ...blueprint, id: "ten", cells });
  const ten = { ...mock, blueprintId: "ten" };
  await tx.insert(tables.sitting).values([
    { ...ten, id: "ten", slug: "ten", itemsPerPage: 10 },
    { ...ten, id: "one", slug: "one", achievementId: exam.achievementId, attemptsAllowed: 1, cutScore: 0 },
  ]);
  tx.record({ act: "sitting.created", subject: { kind: "sitting", id: "ten" } });
});

const rows = await db
  .select({ id: tables.person.id, name: tables.person.name })
  .from(tables.person)
  .where(like(tables.person.account, "crowd-%"))
  .orderBy(tables.person.account);
const all = await transact(system("faults"), async (tx) => {
  const signedIn: StagePerson[] = [];
  for (const { id, name } of rows) {
    const open = async (device: string) =>
      (await openSession(tx, { personId: id, device, roles: [] })).setCookie.split(";", 1)[0] as string;
    signedIn.push({ personId: id, name: name ?? "", cookie: await open("one"), otherCookie: await open("two") });
  }
  return signedIn;
});
await disconnect();
process.stdout.write(`PEOPLE ${JSON.stringify(all)}\n`);
