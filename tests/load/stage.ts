import { and, eq, isNull } from "drizzle-orm";
import { startProgram } from "../setup/program";
import { addCrowd, signInCrowd } from "./crowd";
import type { Stage } from "./runs";

/** Fills `folder` with the demo province and so many people more, with sign-ins ready; nothing runs on it afterwards. */
export async function prepareStage(
  folder: string,
  people: number,
): Promise<Omit<Stage, "url" | "pid" | "bare" | "seconds">> {
  await (await startProgram({ dataDir: folder })).stop();
  await addCrowd(people);
  const { transact, system } = await import("../../app/domains/ledger/transact.server");
  const { openSession } = await import("../../app/domains/people/session.server");
  const { db, disconnect } = await import("../../db/client.server");
  const { tables } = await import("../../db/tables");

  // Rooms of ten items, as the figure says, on the same engine.
  await transact(system("bench"), async (tx) => {
    const [mock] = await tx.select().from(tables.sitting).where(eq(tables.sitting.slug, "mock"));
    if (!mock) throw new Error("the demo has no mock exam");
    const [blueprint] = await tx.select().from(tables.blueprint).where(eq(tables.blueprint.id, mock.blueprintId));
    if (!blueprint) throw new Error("the mock exam has no blueprint");
    const cells = blueprint.cells.slice(0, 10).map((cell) => ({ ...cell, count: 1 }));
    await tx.insert(tables.blueprint).values({ ...blueprint, id: "room-of-ten", cells });
    await tx.insert(tables.sitting).values({
      ...mock,
      id: "room-of-ten",
      slug: "room-of-ten",
      blueprintId: "room-of-ten",
      itemsPerPage: 10,
    });
    tx.record({ act: "sitting.created", subject: { kind: "sitting", id: "room-of-ten" } });
  });
  const signedIn = await signInCrowd(128);
  const [certificate] = await db
    .select({ code: tables.assertion.code, personId: tables.assertion.personId })
    .from(tables.assertion)
    .innerJoin(tables.person, eq(tables.person.id, tables.assertion.personId))
    .where(and(eq(tables.person.account, "graduate"), isNull(tables.assertion.replacesId)));
  if (!certificate?.personId) throw new Error("the demo's graduate has no certificate");
  const { setCookie } = await transact(system("bench"), (tx) =>
    openSession(tx, { personId: certificate.personId as string, device: "bench", roles: [] }),
  );
  const [lesson] = await db.select().from(tables.lesson).where(eq(tables.lesson.position, 4));
  const [version] = await db.select().from(tables.courseVersion);
  await disconnect();
  if (!lesson || !version) throw new Error("the demo has no course");
  return {
    people: signedIn,
    certificate: { code: certificate.code, cookie: setCookie.split(";", 1)[0] as string },
    lesson: `/courses/${version.courseSlug}/${lesson.slug}`,
    roomSitting: "room-of-ten",
  };
}
