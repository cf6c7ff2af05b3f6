import { connect, createServer } from "node:net";
import { expect, it } from "vitest";
import { holdFreePort } from "./held-port.server";

const listen = (port: number) =>
  new Promise<string>((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "?"));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve("listens")));
  });

it("keeps others from a port until it is let go, and hangs up on who calls", async () => {
  const held = await holdFreePort("127.0.0.1");
  expect(await listen(held.port)).toBe("EADDRINUSE");
  const ended = await new Promise((resolve) => connect(held.port, "127.0.0.1").on("close", () => resolve("closed")));
  expect(ended).toBe("closed");
  await held.release();
  expect(await listen(held.port)).toBe("listens");
});
