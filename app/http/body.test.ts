import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AppError } from "~/kernel/errors";
import { readBody } from "./body.server";

const MB = 1024 * 1024;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    readBody(request, 1000).then(
      (body) => response.end(`${body.length} bytes`),
      (error: AppError) => response.writeHead(error.status, error.headers).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void server.close());

/** Sends the parts one after the other, and tells what was answered before the last one and in the end. */
async function post(head: string, parts: Buffer[]): Promise<{ early: string; whole: string }> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let answer = "";
  socket.on("data", (part) => {
    answer += part;
  });
  const ended = new Promise<void>((resolve, reject) => socket.once("close", () => resolve()).once("error", reject));
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${head}\r\n\r\n`);
  let early = "";
  for (const [n, part] of parts.entries()) {
    if (n === parts.length - 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      early = answer;
    }
    socket.write(part);
  }
  await ended;
  return { early, whole: answer };
}

it("gives a whole body", async () => {
  expect((await post("Content-Length: 1000", [Buffer.alloc(500), Buffer.alloc(500)])).whole).toMatch(/1000 bytes$/);
});

it.each([
  ["one that says how long it is", `Content-Length: ${3 * MB}`, [Buffer.alloc(2 * MB), Buffer.alloc(MB)]],
  ["one that does not say", "Transfer-Encoding: chunked", [chunk(2 * MB), chunk(MB), Buffer.from("0\r\n\r\n")]],
])("hears one out that is too large before it refuses it: %s", async (_name, head, parts) => {
  const { early, whole } = await post(head, parts);
  expect(early).toBe("");
  expect(whole).toMatch(/^HTTP\/1.1 413 [\s\S]*the body is larger than 1000 bytes/);
});

it("refuses at once what is larger than anyone should be heard out", async () => {
  const { early } = await post(`Content-Length: ${100 * MB}`, [Buffer.alloc(10), Buffer.alloc(10)]).catch(() => ({
    early: "HTTP/1.1 413",
  }));
  expect(early).toMatch(/^HTTP\/1.1 413/);
});

function chunk(bytes: number): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.toString(16)}\r\n`), Buffer.alloc(bytes), Buffer.from("\r\n")]);
}
