import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { addPhotos, describePhoto } from "~/domains/events/after/keep-photos.server";
import { photosOf } from "~/domains/events/after/material.store.server";
import type { Event } from "~/domains/events/event/event";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { pngOf } from "~/domains/files/zoo.fixture";
import { system, transact } from "~/domains/ledger/transact.server";
import type { Organizer, Person } from "~/domains/people/proof";
import { organizerOverview } from "../call/organizer-overview.server";
import { attendedEvent } from "./after.fixture";
import { readPhotosPage } from "./photos-page.server";
import { sayOfPhotos } from "./say-of-photos.server";

beforeAll(seedRegions);

const seatOf = async (event: Event, { personId }: Person) => {
  const { registration } = tables;
  const [one] = await db
    .select()
    .from(registration)
    .where(and(eq(registration.unitId, event.id), eq(registration.personId, personId)));
  if (!one) throw new Error("no seat");
  return one;
};
async function showPhoto(who: Organizer, event: Event) {
  const kept = await keepUpload(
    who,
    { bytes: pngOf(8, 8), typedName: "a.png" },
    { kinds: ["pdf", "png"], fallback: "照片" },
  );
  if (!kept.ok) throw new Error(kept.reason);
  await addPhotos(who, event.slug, "合影", [kept.file.id]);
  const [first] = await photosOf(db, event.id);
  const agreed = { caption: "合影", consentNote: "都当面同意", shown: "yes" as const };
  await describePhoto(who, event.slug, first?.photo.id as string, agreed);
}
const shown = async (event: Event, who: Organizer) =>
  (await readPhotosPage(event, who.personId, Date.now())).photos.map((one) => one.shown);

it("who takes her consent back is on no photo that is still shown, and stands among those who did not agree", async () => {
  const { event, people, who } = await attendedEvent(2);
  const [{ person: her }, { person: other }] = people as unknown as [{ person: Person }, { person: Person }];
  const { id } = await seatOf(event, her);
  await sayOfPhotos(her, id, true);
  expect((await seatOf(event, her)).photoConsentAt).not.toBeNull();
  await showPhoto(who, event);
  expect(await shown(event, who)).toEqual([true]);

  // Once more the same is no act and hides nothing.
  await sayOfPhotos(her, id, true);
  expect(await shown(event, who)).toEqual([true]);
  await sayOfPhotos(her, id, false);
  expect(await shown(event, who)).toEqual([false]);
  const { consents } = await readPhotosPage(event, who.personId, Date.now());
  expect(consents.others).toContain(her.name);

  await expect(sayOfPhotos(other, id, true)).rejects.toMatchObject({ name: "NotFound" });
  const acts = await db.select({ act: tables.ledgerEntry.act }).from(tables.ledgerEntry);
  expect(acts.map(({ act }) => act)).toEqual(
    expect.arrayContaining(["registration.photos-agreed", "registration.photos-withdrawn", "event-photo.hidden"]),
  );
});

it("photos held by a withdrawal wait for their organizer until she has looked at them, whatever she decides", async () => {
  const { event, people, who } = await attendedEvent(1);
  const [{ person: her }] = people as unknown as [{ person: Person }];
  const { id } = await seatOf(event, her);
  await sayOfPhotos(her, id, true);
  await showPhoto(who, event);
  const waits = async () =>
    (await organizerOverview(who, "zh-CN", Date.now())).waits.flatMap(({ what, slug, many }) =>
      what === "photos" && slug === event.slug ? [many] : [],
    );
  const held = async () => (await readPhotosPage(event, who.personId, Date.now())).photos.map((one) => one.held);
  expect([await waits(), await held()]).toEqual([[], [false]]);
  await sayOfPhotos(her, id, false);
  expect([await waits(), await held()]).toEqual([[1], [true]]);
  const [photo] = await photosOf(db, event.id);
  await describePhoto(who, event.slug, photo?.photo.id as string, { caption: "合影", consentNote: "" });
  expect([await waits(), await held(), await shown(event, who)]).toEqual([[], [false], [false]]);
});

it("who gave her seat back and came all the same takes her consent back as anybody does", async () => {
  const { event, people, who } = await attendedEvent(1);
  const [{ person: her }] = people as unknown as [{ person: Person }];
  const { id } = await seatOf(event, her);
  await sayOfPhotos(her, id, true);
  await showPhoto(who, event);
  const become = (change: Partial<typeof tables.registration.$inferInsert>) =>
    transact(system("test"), async (tx) => {
      await tx.update(tables.registration).set(change).where(eq(tables.registration.id, id));
      tx.record({ act: "registration.cancelled", subject: { kind: "registration", id } });
    });
  await become({ state: "cancelled", outcome: "attended" });
  await sayOfPhotos(her, id, false);
  expect((await seatOf(event, her)).photoConsentAt).toBeNull();
  expect(await shown(event, who)).toEqual([false]);
  await sayOfPhotos(her, id, true);
  // Who did not come takes it back, and is not asked anew.
  await become({ outcome: null });
  await sayOfPhotos(her, id, false);
  await expect(sayOfPhotos(her, id, true)).rejects.toMatchObject({ reason: "photo.notAsked" });
});
