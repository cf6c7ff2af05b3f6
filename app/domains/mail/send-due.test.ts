import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, it, vi } from "vitest";
import { maintain } from "~/domains/ledger/transact.server";
import { createDelivery } from "./deliver.server";
import { claimDue, queueMail } from "./mail.store.server";
import { senderOf } from "./message.server";
import { sendDueMail } from "./send-due.server";

const queue = (to = "li.si@example.com") =>
  maintain((tx) =>
    queueMail(tx, { personId: "p1", to, template: "reset-password", subject: "重设密码", text: "请打开\nhttp://x/y" }),
  );
const stored = async (id: string) => (await db.select().from(tables.mail).where(eq(tables.mail.id, id)))[0];

afterEach(async () => {
  vi.useRealTimers();
  await maintain(async (tx) => void (await tx.delete(tables.mail)));
});

it("writes one readable file a mail, also when it is sent twice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "academy-mail-"));
  const id = await queue();
  const deliver = createDelivery("", folder);
  const [claimed] = await maintain((tx) => claimDue(tx, 5));
  await deliver(claimed as NonNullable<typeof claimed>);
  await maintain(async (tx) => void (await tx.update(tables.mail).set({ dueAt: 0 })));
  await sendDueMail(deliver);
  expect(readdirSync(join(folder, "outbox"))).toEqual([`${id}.eml`]);
  const file = join(folder, "outbox", `${id}.eml`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(`Message-ID: <${id}@127.0.0.1>`);
  expect(text).toContain("To: li.si@example.com");
  expect(text).toMatch(/^Subject: =\?UTF-8\?/m);
  // The text, which holds a link that opens an account, is not kept in the database.
  expect(await stored(id)).toMatchObject({ state: "sent", text: null, tries: 1, lastError: null });
});

it("speaks SMTP, tries again later after a no for now, with the same Message-ID", async () => {
  const seen: string[] = [];
  let refuse = true;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo: (_to, _session, next) =>
      refuse ? next(Object.assign(new Error("later <li.si@example.com>"), { responseCode: 451 })) : next(),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (part) => {
        text += part;
      });
      stream.on("end", () => {
        seen.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  try {
    const deliver = createDelivery(`smtp://127.0.0.1:${port}`);
    const id = await queue();
    await sendDueMail(deliver);
    const waiting = await stored(id);
    expect(waiting).toMatchObject({ state: "queued", tries: 1 });
    expect(waiting?.lastError).not.toContain("li.si");
    expect((waiting?.dueAt ?? 0) - (waiting?.createdAt ?? 0)).toBeGreaterThanOrEqual(60_000);
    refuse = false;
    await sendDueMail(deliver); // not due yet
    expect(seen).toHaveLength(0);
    await maintain(async (tx) => void (await tx.update(tables.mail).set({ dueAt: 0 })));
    await sendDueMail(deliver);
    expect(await stored(id)).toMatchObject({ state: "sent", tries: 2 });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain(waiting?.messageId);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});

it("gives up after a final no, and lets a mail of a dead process be taken up", async () => {
  const id = await queue();
  await sendDueMail(() => Promise.reject(Object.assign(new Error("no such user"), { responseCode: 550 })));
  expect(await stored(id)).toMatchObject({ state: "failed", tries: 1, lastError: "no such user" });
  const other = await queue();
  await maintain((tx) => claimDue(tx, 5));
  expect(await stored(other)).toMatchObject({ state: "sending" });
  await sendDueMail(async () => {}); // still the other process's
  expect(await stored(other)).toMatchObject({ state: "sending" });
  await maintain(async (tx) => void (await tx.update(tables.mail).set({ dueAt: 0 }).where(eq(tables.mail.id, other))));
  await sendDueMail(async () => {});
  expect(await stored(other)).toMatchObject({ state: "sent" });
});

it("sends in the name the URL gives, else the user's, else the site's", () => {
  expect(senderOf("smtp://mail.example.com?from=xuetang%40example.com")).toBe("xuetang@example.com");
  expect(senderOf("smtp://xt%40example.com:x@mail.example.com")).toBe("xt@example.com");
  expect(senderOf("smtp://mail.example.com")).toBe("no-reply@127.0.0.1");
});
