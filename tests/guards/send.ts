import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Sent {
  method: string;
  /** Raw: what is escaped in it is sent as it stands. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: Buffer | string | undefined;
}
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const WAIT_MS = 15_000;

/** One request as a program sends it that is no browser: any method, any bytes. Rejects when the connection breaks. */
export function send(url: string, { method, path, headers = {}, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ agent, hostname, port, method, path, headers: lengthOf(headers, body) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    asked.setTimeout(WAIT_MS, () => asked.destroy(new Error(`${method} ${path} had no answer in ${WAIT_MS} ms`)));
    asked.on("error", reject);
    asked.end(body);
  });
}

const lengthOf = (headers: NonNullable<Sent["headers"]>, body: Sent["body"]) =>
  body === undefined ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) };
