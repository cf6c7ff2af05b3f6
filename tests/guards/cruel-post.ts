import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What an address of the mail server says besides its port: the password that must not come back. */
export interface CruelPost {
  port: number;
  stop(): void;
}

/**
 * A mail server that knows nothing better than to say back what it was told: to the first who comes her password, to the others the
 * mail itself, as a filter does that names the address it does not like.
 */
export async function startCruelPost(): Promise<CruelPost> {
  let came = 0;
  const says = (text: string, responseCode: number) =>
    Object.assign(new Error(text.replace(/\s+/g, " ")), { responseCode });
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (came++ === 0) done(says(`no ${username} with ${password}`, 454));
      else done(null, { user: username });
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const [head, ...rest] = Buffer.concat(parts).toString("latin1").split("\r\n\r\n");
        const coded = rest.join("\r\n\r\n");
        const text = /encoding: base64/i.test(head as string)
          ? Buffer.from(coded, "base64").toString("utf8")
          : coded.replace(/=\r\n/g, "").replaceAll("=3D", "=");
        done(says(`blocked for ${/http\S+/.exec(text)?.[0]} in ${text.slice(0, 60)}`, 451));
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, stop: () => void server.close() };
}
