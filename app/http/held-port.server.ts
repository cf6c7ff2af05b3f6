import { type AddressInfo, createServer } from "node:net";

export interface HeldPort {
  port: number;
  /** Lets go of it, for the server that listens there next. */
  release(): Promise<void>;
}

/**
 * A free port, held until the program is ready to serve at it: what is written while it gets ready (mails of the demo, links in them)
 * names it already. Whoever calls before is hung up on.
 */
export async function holdFreePort(host: string): Promise<HeldPort> {
  const holder = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    holder.once("error", reject);
    holder.listen(0, host, resolve);
  });
  const { port } = holder.address() as AddressInfo;
  return { port, release: () => new Promise((resolve) => holder.close(() => resolve())) };
}
