import { createServer } from "node:net";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { maintain } from "~/domains/ledger/transact.server";
import { config, setOrigin } from "~/kernel/config";
import { createDelivery } from "./deliver.server";
import { queueMail } from "./mail.store.server";
import { type Manners, openPostOffice, type PostOffice } from "./post-office.fixture";
import { forgetOutage, sendDueMail } from "./send-due.server";
import { smtpDelivery } from "./smtp-delivery.server";

const offices: PostOffice[] = [];
const open = async (...manners: Parameters<typeof openPostOffice>) => {
  const office = await openPostOffice(...manners);
  offices.push(office);
  return office;
};
const queue = (to: string) =>
  maintain((tx) =>
    queueMail(tx, {
      personId: "p1",
      to,
      template: "certificate-issued",
      subject: "证书已签发",
      text: "请打开\nhttp://x/y",
    }),
  );
const stored = async (id: string) => {
  const [row] = await db.select().from(tables.mail).where(eq(tables.mail.id, id));
  if (!row) throw new Error("no such mail");
  return row;
};
/** As if the wait were over. */
const laterOn = async () => {
  forgetOutage();
  await maintain(async (tx) => void (await tx.update(tables.mail).set({ dueAt: 0 })));
};

beforeEach(forgetOutage);
afterEach(async () => {
  for (const office of offices.splice(0)) await office.close();
  await maintain(async (tx) => void (await tx.delete(tables.mail)));
});

/** A port nobody listens on. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("a server that is out costs no mail a try", () => {
  it("is down: the others are not even tried, and all go out when it is back", async () => {
    const port = await deadPort();
    const ids = await Promise.all(["a", "b", "c", "d", "e", "f", "g", "h"].map((n) => queue(`${n}@example.com`)));
    await sendDueMail(createDelivery(`smtp://127.0.0.1:${port}`));
    const rows = await Promise.all(ids.map(stored));
    expect(rows.every(({ state, tries }) => state === "queued" && tries === 0)).toBe(true);
    expect(rows.filter(({ lastError }) => lastError !== null).length).toBeLessThanOrEqual(4);
    await laterOn();
    const office = await open({}, port);
    await sendDueMail(createDelivery(`smtp://127.0.0.1:${port}`));
    expect(office.received).toHaveLength(8);
    expect((await Promise.all(ids.map(stored))).every(({ state }) => state === "sent")).toBe(true);
  });

  it.each<[string, Manners]>([
    ["says at once that it takes nothing (554)", { connect: () => 554 }],
    ["hangs up before it greets", { connect: () => "hang up" }],
    ["refuses the sender (550)", { from: () => 550 }],
  ])("%s", async (_what, manners) => {
    const office = await open(manners);
    const id = await queue("a@example.com");
    await sendDueMail(createDelivery(office.url));
    expect(await stored(id)).toMatchObject({ state: "queued", tries: 0 });
    expect((await stored(id)).dueAt - Date.now()).toBeGreaterThan(30_000);
  });

  it("refuses the password, which stands nowhere afterwards", async () => {
    const office = await open({
      options: {
        disabledCommands: ["STARTTLS"],
        allowInsecureAuth: true,
        authOptional: false,
        onAuth: ({ username, password }, _session, next) =>
          password === "right" ? next(null, { user: username as string }) : next(new Error(`no ${password}`)),
      },
    });
    const address = office.url.replace("smtp://", "");
    const id = await queue("a@example.com");
    await sendDueMail(createDelivery(`smtp://xuetang:wr0ng-secret@${address}`));
    expect(await stored(id)).toMatchObject({ state: "queued", tries: 0 });
    await laterOn();
    await sendDueMail(createDelivery(`smtp://xuetang:right@${address}`));
    expect(await stored(id)).toMatchObject({ state: "sent", tries: 1 });
    expect(office.received).toHaveLength(1);
  });
});

describe("one mail's trouble is not another's", () => {
  it("one bad address is given up, one that is greylisted comes later, the rest go out", async () => {
    let calls = 0;
    const office = await open({
      to: (address) => (address.startsWith("nobody") ? 550 : address.startsWith("grey") && calls++ === 0 ? 451 : "yes"),
    });
    const deliver = createDelivery(office.url);
    const bad = await queue("nobody@example.com");
    const grey = await queue("grey@example.com");
    const good = await queue("good@example.com");
    await sendDueMail(deliver);
    expect(await stored(bad)).toMatchObject({ state: "failed", tries: 1 });
    expect((await stored(bad)).text).not.toBeNull();
    expect(await stored(grey)).toMatchObject({ state: "queued", tries: 1 });
    expect(await stored(good)).toMatchObject({ state: "sent", tries: 1, text: null });
    await laterOn();
    await sendDueMail(deliver);
    expect(await stored(grey)).toMatchObject({ state: "sent", tries: 2 });
    expect(office.received.map(({ to }) => to).sort()).toEqual(["good@example.com", "grey@example.com"]);
  });

  it("a body that is refused for good (554) is not asked again, for now (451) it is", async () => {
    const says = [554, 451, "yes"] as const;
    let call = 0;
    const office = await open({ data: () => says[call++] ?? "yes" });
    const deliver = createDelivery(office.url);
    const spam = await queue("a@example.com");
    await sendDueMail(deliver);
    const busy = await queue("b@example.com");
    await sendDueMail(deliver);
    expect(await stored(spam)).toMatchObject({ state: "failed", tries: 1 });
    expect(await stored(busy)).toMatchObject({ state: "queued", tries: 1 });
    await laterOn();
    await sendDueMail(deliver);
    expect(await stored(busy)).toMatchObject({ state: "sent", tries: 2 });
  });

  it("addresses that never get an answer hold up nobody else, and are let go", async () => {
    const office = await open({ to: (address) => (address.startsWith("tar") ? "silence" : "yes") });
    const deliver = smtpDelivery(office.url, { deadlineMs: 1_500 });
    const stuck = [await queue("tar1@example.com"), await queue("tar2@example.com")];
    for (let n = 0; n < 12; n++) await queue(`good${n}@example.com`);
    const running = sendDueMail(deliver);
    await expect.poll(() => office.received.length, { timeout: 20_000 }).toBe(12);
    expect((await stored(stuck[0] as string)).state).toBe("sending");
    await running;
    for (const id of stuck) expect(await stored(id)).toMatchObject({ state: "queued", tries: 1 });
  });
});

describe("the answer to DATA decides", () => {
  it("cut before it: sent again later, under the same Message-ID", async () => {
    let cut = true;
    const office = await open({ data: () => (cut ? "hang up" : "yes") });
    const deliver = createDelivery(office.url);
    const id = await queue("a@example.com");
    await sendDueMail(deliver);
    expect(await stored(id)).toMatchObject({ state: "queued", tries: 1 });
    expect(office.arrived).toHaveLength(1);
    cut = false;
    await laterOn();
    await sendDueMail(deliver);
    const { messageId, state } = await stored(id);
    expect(state).toBe("sent");
    expect(office.arrived).toEqual([messageId, messageId]);
    expect(office.received).toHaveLength(1);
  });

  it("cut before the body: nothing had arrived, and it arrives once", async () => {
    let cut = true;
    const office = await open({ to: () => (cut ? "hang up" : "yes") });
    const id = await queue("a@example.com");
    await sendDueMail(createDelivery(office.url));
    expect(await stored(id)).toMatchObject({ state: "queued", tries: 1 });
    cut = false;
    await laterOn();
    await sendDueMail(createDelivery(office.url));
    expect(office.arrived).toEqual([(await stored(id)).messageId]);
  });

  it("cut after it: sent, and not again", async () => {
    const office = await open();
    const id = await queue("a@example.com");
    const deliver = createDelivery(office.url);
    await sendDueMail(async (mail) => {
      await deliver(mail);
      office.hangUp();
    });
    expect(await stored(id)).toMatchObject({ state: "sent" });
    await laterOn();
    await sendDueMail(deliver);
    expect(office.arrived).toHaveLength(1);
  });
});

describe("TLS", () => {
  const withTls = { options: { disabledCommands: ["AUTH" as const], logger: false as const } };

  it("is used where it is offered; a certificate nobody vouches for is no reason to do without", async () => {
    const office = await open(withTls);
    const id = await queue("a@example.com");
    await sendDueMail(createDelivery(office.url));
    expect(await stored(id)).toMatchObject({ state: "queued", tries: 0 });
    expect(office.arrived).toEqual([]);
    await laterOn();
    await sendDueMail(createDelivery(`${office.url}/?tls.rejectUnauthorized=false`));
    expect(office.received).toMatchObject([{ secure: true }]);
  });

  it("is not done without where it is asked for and not offered", async () => {
    const office = await open();
    const id = await queue("a@example.com");
    await sendDueMail(createDelivery(`${office.url}/?requireTLS=true`));
    expect(await stored(id)).toMatchObject({ state: "queued", tries: 0 });
    expect(office.arrived).toEqual([]);
  });
});

it("sends each mail once though several workers look for it", async () => {
  const office = await open();
  for (let n = 0; n < 40; n++) await queue(`p${n}@example.com`);
  const deliver = createDelivery(office.url);
  await Promise.all([sendDueMail(deliver), sendDueMail(deliver), sendDueMail(deliver)]);
  expect(new Set(office.arrived).size).toBe(40);
  expect(office.arrived).toHaveLength(40);
});

it("stops between two mails when the program does", async () => {
  const office = await open();
  for (let n = 0; n < 30; n++) await queue(`p${n}@example.com`);
  await sendDueMail(createDelivery(office.url), () => office.received.length >= 5);
  expect(office.received.length).toBeLessThan(12);
});

it("says in its head how to unsubscribe, by one click where the site has an https address", async () => {
  const office = await open();
  const deliver = createDelivery(office.url);
  const id = "01900000-0000-7000-8000-000000000001";
  const send = () =>
    maintain((tx) =>
      queueMail(tx, { personId: id, to: "a@example.com", template: "x", topic: "duties", subject: "x", text: "y" }),
    );
  const before = config.origin;
  try {
    await send();
    await sendDueMail(deliver);
    setOrigin("https://biaozong.example.cn");
    await send();
    await sendDueMail(deliver);
    await queue("b@example.com");
    await sendDueMail(deliver);
  } finally {
    setOrigin(before);
  }
  const unfolded = office.received.map(({ text }) => text.replace(/\r\n[ \t]+/g, " "));
  expect(unfolded[0]).toMatch(/^List-Unsubscribe: <http:\/\/127.0.0.1:\d+\/unsubscribe\/[\w-]{44}>\r$/m);
  expect(unfolded[0]).not.toContain("List-Unsubscribe-Post");
  expect(unfolded[1]).toMatch(/^List-Unsubscribe: <https:\/\/biaozong.example.cn\/unsubscribe\/[\w-]{44}>\r$/m);
  expect(unfolded[1]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(unfolded[2]).not.toContain("List-Unsubscribe");
});
