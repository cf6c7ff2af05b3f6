import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { openEvent, organizerFor } from "~/domains/events/events.fixture";
import { attachFiles } from "~/domains/files/attach-files.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { throwAway } from "./run-event.server";

beforeAll(seedRegions);

it("a draft is thrown away with its papers, their files and the questions of its survey", async () => {
  const { person } = await newcomer();
  const event = await openEvent(now(), { publishedAt: null });
  const upload = { bytes: Buffer.from("作业卡"), typedName: "作业卡.txt" };
  const kept = await keepUpload(person, upload, { kinds: ["txt"], fallback: "资料" });
  if (!kept.ok) throw new Error(kept.reason);
  const paper = newId(now());
  await transact(system("test"), async (tx) => {
    insist(
      await attachFiles(tx, {
        personId: person.personId,
        fileIds: [kept.file.id],
        to: { kind: "event-material", id: paper },
      }),
    );
    await tx.insert(tables.eventMaterial).values({
      id: paper,
      eventId: event.id,
      sessionId: null,
      title: "作业卡",
      fileId: kept.file.id,
      audience: "everyone",
      author: "演示",
      consentedOn: "2026-11-01",
      releasedAt: tx.now,
      addedBy: null,
      addedAt: tx.now,
    });
    await tx.insert(tables.feedbackQuestion).values({
      id: newId(tx.now),
      eventId: event.id,
      position: 1,
      label: "场地怎么样",
      kind: "scale",
    });
    tx.record({ act: "event.changed", subject: { kind: "event", id: event.id } });
  });
  await throwAway(organizerFor(person), event.slug);
  const { eventMaterial, feedbackQuestion, storedFile } = tables;
  expect(await db.select().from(eventMaterial).where(eq(eventMaterial.eventId, event.id))).toEqual([]);
  expect(await db.select().from(feedbackQuestion).where(eq(feedbackQuestion.eventId, event.id))).toEqual([]);
  const files = await db.select().from(storedFile).where(eq(storedFile.id, kept.file.id));
  expect(files.every(({ removedAt }) => removedAt !== null)).toBe(true);
});
