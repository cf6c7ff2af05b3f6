import { expect, it } from "vitest";
import { person, transact } from "~/domains/ledger/transact.server";
import { listMails } from "~/domains/mail/mail.store.server";
import { newId } from "~/kernel/ids";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoMails } from "./demo-mails.server";

it("shows the outbox in its states, once", async () => {
  const id = newId(1);
  await transact(person(id), async (tx) => {
    await tx.insert(tables.person).values({ id, account: "learner002", accountKind: "name", createdAt: 0 });
    tx.record({ act: "person.signed-up", subject: { kind: "person", id } });
  });
  await seedDemoMails();
  await seedDemoMails();
  const mails = await listMails(db, { state: null, topic: null, after: null, limit: 20 });
  expect(mails.map(({ state }) => state).sort()).toEqual(["failed", "queued", "queued", "suppressed"]);
});
