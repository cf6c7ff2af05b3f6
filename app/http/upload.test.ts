import { existsSync, readdirSync } from "node:fs";
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import * as limit from "~/domains/files/upload-limit.server";
import { maintain } from "~/domains/ledger/transact.server";
import { config } from "~/kernel/config";
import { type AppError, StorageFull } from "~/kernel/errors";
import type { RequestContext } from "./context";
import { EVIDENCE, readFormWithFiles } from "./form-with-files.server";
import type { PageRenderer } from "./remix-adapter.server";
import { answerUpload, bringsFiles } from "./upload.server";

const MB = 1024 * 1024;
const schema = z.object({ sentence: z.string().min(2, "duty.sentence") });
let signedIn = true;

/** Stands for Remix: a page whose form has one line and files. */
const pages = {
  async render(request: IncomingMessage, response: ServerResponse, body: Buffer, context: RequestContext) {
    if (!context.visitor.signedIn) return void response.writeHead(302).end();
    const type = String(request.headers["content-type"]);
    const posted = new Request("http://x/", {
      method: "POST",
      body: new Uint8Array(body),
      headers: { "content-type": type },
    });
    const form = await readFormWithFiles({ request: posted, context }, context.visitor as never, schema, {
      name: "files",
      kinds: EVIDENCE,
      most: 3,
    });
    response.writeHead(form.ok ? 200 : 422).end(JSON.stringify(form));
  },
  async tell(_request: IncomingMessage, response: ServerResponse, _context: RequestContext, error: AppError) {
    for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
    response.writeHead(error.status).end(JSON.stringify({ told: error.message }));
  },
} as unknown as PageRenderer;

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    const visitor = signedIn ? { signedIn: true, personId: "p1", grants: [] } : { signedIn: false };
    const context = { visitor, now: Date.now(), locale: "zh-CN" } as unknown as RequestContext;
    if (!bringsFiles(request)) throw new Error("no files");
    answerUpload(pages, request, response, context).catch((error) => {
      response.writeHead(error.status ?? 500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(async () => {
  signedIn = true;
  await maintain(async (tx) => void (await tx.delete(tables.limitCount)));
});

const incoming = () => {
  const folder = join(config.dataDir, "files", "incoming");
  return existsSync(folder) ? readdirSync(folder) : [];
};
const rows = () => db.select().from(tables.storedFile);
const text = (content: string, name: string) => new File([content], name);

async function post(sentence: string, files: File[], kept: string[] = []) {
  const body = new FormData();
  body.append("sentence", sentence);
  for (const file of files) body.append("files", file);
  for (const value of kept) body.append("files-kept", value);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body });
  return { status: answer.status, ...(JSON.parse((await answer.text()) || "{}") as Answer) };
}
interface Answer {
  value?: { sentence: string };
  fileIds?: string[];
  refused?: { errors: { field: string; message: string; values: object }[]; values: Record<string, string[]> };
}

it("hands the page a plain form and its files, and leaves nothing in the folder of what arrives", async () => {
  const { status, value, fileIds } = await post("贯标会议", [text("签到", "签到表.txt"), text("通知", "通知.txt")]);
  expect({ status, value }).toEqual({ status: 200, value: { sentence: "贯标会议" } });
  expect(fileIds).toHaveLength(2);
  expect((await rows()).map(({ fileName }) => fileName)).toEqual(["签到表.txt", "通知.txt"]);
  await expect.poll(incoming).toEqual([]);
});

it("puts away what arrived when there is no room to count it", async () => {
  const count = vi.spyOn(limit, "countUploads").mockRejectedValueOnce(new StorageFull());
  expect(await post("贯标会议", [text("签到", "签到表.txt")])).toMatchObject({ status: 507 });
  expect(count).toHaveBeenCalledOnce();
  await expect.poll(incoming).toEqual([]);
});

it("takes a form whose file field was left empty", async () => {
  expect(await post("贯标会议", [new File([], "")])).toMatchObject({ status: 200, fileIds: [] });
});

it("keeps what was typed and the files it took when something else is wrong, so that nobody chooses them twice", async () => {
  const before = (await rows()).length;
  const first = await post("x", [text("签到", "签到表.txt"), text("<html>", "page.pdf")]);
  expect(first).toMatchObject({ status: 422 });
  expect(first.refused?.errors).toMatchObject([
    { field: "sentence", message: "duty.sentence" },
    { field: "files", message: "file.kind", values: { file: "page.pdf" } },
  ]);
  const kept = first.refused?.values["files-kept"] ?? [];
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatch(/^[0-9a-f-]{36}\/\d+\/签到表\.txt$/);
  const second = await post("贯标会议", [], kept);
  expect(second).toMatchObject({ status: 200, fileIds: [(kept[0] as string).slice(0, 36)] });
  expect(await rows()).toHaveLength(before + 1);
  // Another's file, or one made up, is not taken along.
  expect(await post("贯标会议", [], ["01900000-0000-7000-8000-000000000001/1/x.txt"])).toMatchObject({ fileIds: [] });
});

it("refuses too many and too large files beside their field, and keeps the rest", async () => {
  const before = (await rows()).length;
  const many = await post(
    "贯标会议",
    ["a", "b", "c", "d"].map((name) => text(name, `${name}.txt`)),
  );
  expect(many.refused?.errors).toMatchObject([{ field: "files", message: "file.tooMany", values: { most: 3 } }]);
  expect(many.refused?.values["files-kept"]).toHaveLength(3);
  const large = new File([new Uint8Array(11 * MB)], "large.txt");
  const answer = await post("贯标会议", [large, text("b", "b.txt")]);
  expect(answer).toMatchObject({ status: 422 });
  expect(answer.refused?.errors).toMatchObject([
    { message: "file.tooLarge", values: { file: "large.txt", megabytes: 10 } },
  ]);
  expect(answer.refused?.values.sentence).toBe("贯标会议");
  expect(await rows()).toHaveLength(before + 4);
  await expect.poll(incoming).toEqual([]);
});

it("refuses a body that says or turns out to be too large without reading it to its end", async () => {
  const head = { "content-type": "multipart/form-data; boundary=x" };
  const told = await new Promise<number>((resolve, reject) => {
    const sent = ask({ port, method: "POST", headers: { ...head, "content-length": String(80 * MB) } }, (answer) =>
      resolve(answer.statusCode ?? 0),
    );
    sent.on("error", reject);
    sent.flushHeaders();
  });
  expect(told).toBe(413);
  let written = 0;
  const found = await new Promise<number>((resolve, reject) => {
    const sent = ask({ port, method: "POST", headers: { ...head, "transfer-encoding": "chunked" } }, (answer) => {
      resolve(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.on("error", (error) => (written > 60 * MB ? undefined : reject(error)));
    sent.write('--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n');
    const piece = Buffer.alloc(MB);
    const more = () => {
      if (sent.destroyed || written > 200 * MB) return;
      written += MB;
      if (sent.write(piece)) setImmediate(more);
      else sent.once("drain", more);
    };
    more();
  });
  expect(found).toBe(413);
  expect(written).toBeLessThan(120 * MB);
  await expect.poll(incoming).toEqual([]);
});

it("keeps nothing of an upload that breaks off", async () => {
  const before = (await rows()).length;
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${MB}\r\n\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${"a".repeat(50_000)}`,
  );
  await expect.poll(incoming).toHaveLength(1);
  socket.destroy();
  await expect.poll(incoming).toEqual([]);
  expect(await rows()).toHaveLength(before);
});

it("writes nothing down for whoever is not signed in", async () => {
  const before = (await rows()).length;
  signedIn = false;
  expect((await post("贯标会议", [text("a", "a.txt")])).status).toBe(302);
  expect(await rows()).toHaveLength(before);
  await expect.poll(incoming).toEqual([]);
});

it("takes so many files an hour of one person", async () => {
  const statuses = new Map<number, number>();
  for (let n = 0; n < 69; n++) {
    const { status } = await post(
      "贯标会议",
      [1, 2, 3].map((one) => new File([], `${one}.txt`)),
    );
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  // 200 files in threes, the last three beyond it by one or two; each of them empty, and counted all the same.
  expect(Object.fromEntries(statuses)).toEqual({ 422: 67, 429: 2 });
});
