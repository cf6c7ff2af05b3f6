import { db } from "@db/client.server";
import { MAIL_TOPICS } from "@db/statuses";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { maintain, person, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { queueMail } from "./mail.store.server";
import { joinTopic, leaveByLink, leaveTopic, readUnsubscribeLink, topicsOf } from "./mail-topic.server";
import { eraseRecipient, readOptOuts } from "./recipient-records.server";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.server";

const [her, other] = [newId(1), newId(2)] as [string, string];

beforeAll(() =>
  transact(person(her), async (tx) => {
    for (const id of [her, other])
      await tx.insert(tables.person).values({
        id,
        name: "王小明",
        account: `${id}@example.com`,
        accountKind: "email" as const,
        createdAt: 0,
      });
    tx.record({ act: "person.signed-up", subject: { kind: "person", id: her } });
  }),
);

const queue = (topic: (typeof MAIL_TOPICS)[number] | undefined, personId = her, locale: "zh-CN" | "en" = "zh-CN") =>
  maintain((tx) =>
    queueMail(tx, {
      personId,
      to: "li.si@example.com",
      template: "x",
      subject: "聘任",
      text: "正文\n",
      locale,
      ...(topic && { topic }),
    }),
  );
const stored = async (id: string) => (await db.select().from(tables.mail).where(eq(tables.mail.id, id)))[0];

it("reads back every link it writes, and none that was changed by a bit", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 45 }), fc.constantFrom(...MAIL_TOPICS), fc.nat({ max: 263 }), (at, topic, bit) => {
      const personId = newId(at);
      const token = unsubscribeToken(personId, topic);
      expect(readUnsubscribeToken(token)).toEqual({ personId, topic });
      const bytes = Buffer.from(token, "base64url");
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(readUnsubscribeToken(bytes.toString("base64url"))).toBeNull();
      expect(readUnsubscribeToken(token.slice(0, -1))).toBeNull();
      expect(readUnsubscribeToken(`${token}A`)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

it("says at the end of a mail of a topic how to get no more of them, in the language of the mail", async () => {
  const link = `/unsubscribe/${unsubscribeToken(her, "duties")}`;
  expect((await stored(await queue("duties")))?.text).toMatch(/正文\n\n不想再收“履职”/);
  const english = (await stored(await queue("duties", her, "en")))?.text ?? "";
  expect(english).toContain("no more mails about “Duties”");
  expect(english).toContain(link);
  expect((await stored(await queue(undefined)))?.text).toBe("正文\n");
});

it("keeps no text of what its reader does not want, and always sends what is essential", async () => {
  await leaveTopic({ personId: her }, "duties");
  await leaveTopic({ personId: her }, "duties");
  expect(await stored(await queue("duties"))).toMatchObject({ state: "suppressed", text: null, topic: "duties" });
  expect(await stored(await queue("register"))).toMatchObject({ state: "queued" });
  expect(await stored(await queue(undefined))).toMatchObject({ state: "queued", topic: null });
  expect(await stored(await queue("duties", other))).toMatchObject({ state: "queued" });
  await joinTopic({ personId: her }, "duties");
  expect(await stored(await queue("duties"))).toMatchObject({ state: "queued" });
});

it("lets whoever holds the mail unsubscribe its reader from that topic and nothing else", async () => {
  await leaveByLink(unsubscribeToken(other, "register"));
  expect(await topicsOf(db, other)).toMatchObject(
    MAIL_TOPICS.map((topic) => ({ topic, leftAt: topic === "register" ? expect.any(Number) : null })),
  );
  expect(await topicsOf(db, her)).toMatchObject(MAIL_TOPICS.map((topic) => ({ topic, leftAt: null })));
  await expect(leaveByLink("A".repeat(44))).rejects.toMatchObject({ status: 404 });
  await expect(leaveByLink(unsubscribeToken(newId(9), "register"))).rejects.toMatchObject({ status: 404 });
});

it("is exported, goes with the person, and her links then lead nowhere", async () => {
  expect(await readOptOuts(db, other)).toMatchObject([{ topic: "register" }]);
  await transact(person(other), async (tx) => {
    await eraseRecipient(tx, other, { account: null, appointments: [], waiting: [] });
    await tx.update(tables.person).set({ erasedAt: tx.now }).where(eq(tables.person.id, other));
    tx.record({ act: "person.erased", subject: { kind: "person", id: other } });
  });
  expect(await readOptOuts(db, other)).toEqual([]);
  await expect(readUnsubscribeLink(unsubscribeToken(other, "register"))).rejects.toMatchObject({ status: 404 });
});
