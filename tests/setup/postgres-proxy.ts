import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A wire to a PostgreSQL server that fails as told. */
export interface PostgresProxy {
  /** Like the server's, through the wire. */
  url: string;
  /** Cuts, so many times, the connection on which a message with these words is sent, before the server sees it. */
  cutAt(words: string, times: number): void;
  /** Swallows the next message with these words and everything after it on that connection, which stays open. */
  swallow(words: string): void;
  /** How many cuts or messages to swallow were asked for and have not come yet. */
  left(): number;
  /** Nothing comes through any more, in either direction, on any connection, until told otherwise. */
  silence(on: boolean): void;
  close(): void;
}

/** Stands between a program and the server at `target` (postgres://…), on a free loopback port. */
export async function proxyPostgres(target: string): Promise<PostgresProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let fault: { words: string; times: number; kind: "cut" | "swallow" } = { words: "", times: 0, kind: "cut" };
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let swallowed = false;
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    near.on("data", (part) => {
      if (!silent && fault.times > 0 && part.includes(fault.words)) {
        fault.times--;
        if (fault.kind === "cut") return void near.destroy();
        swallowed = true;
      }
      if (!silent && !swallowed) far.write(part);
    });
    far.on("data", (part) => {
      if (!silent) near.write(part);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutAt: (words, times) => {
      fault = { words, times, kind: "cut" };
    },
    swallow: (words) => {
      fault = { words, times: 1, kind: "swallow" };
    },
    left: () => fault.times,
    silence: (on) => {
      silent = on;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
