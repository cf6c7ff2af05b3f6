import { connect, type Socket } from "node:net";

export interface WireAnswer {
  status: number;
  headers: string;
  body: Buffer;
}

/**
 * One keep-alive connection, one request at a time (HTTP/1.1, Content-Length or chunked answers). The load generator runs
 * on the machine it measures, so it costs as little as it can.
 */
export class Wire {
  private socket: Socket | undefined;
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve(answer: WireAnswer): void; reject(error: Error): void } | undefined;
  private readonly host: string;

  constructor(private readonly url: string) {
    this.host = new URL(url).host;
  }

  request(method: string, path: string, headers = "", body: string | Buffer = ""): Promise<WireAnswer> {
    const bytes = Buffer.byteLength(body);
    const head = `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\n${headers}${bytes > 0 || method !== "GET" ? `Content-Length: ${bytes}\r\n` : ""}\r\n`;
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      const socket = this.socket ?? this.open();
      socket.write(typeof body === "string" ? head + body : Buffer.concat([Buffer.from(head), body]));
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
    this.received = Buffer.alloc(0);
  }

  private open(): Socket {
    const { hostname, port } = new URL(this.url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    socket.on("data", (part) => {
      this.received = this.received.length === 0 ? part : Buffer.concat([this.received, part]);
      this.parse();
    });
    const broken = (error?: Error) => {
      // One that was closed on purpose may end after the next was opened.
      if (this.socket !== socket) return;
      this.socket = undefined;
      this.received = Buffer.alloc(0);
      const waiting = this.waiting;
      this.waiting = undefined;
      waiting?.reject(error ?? new Error("the connection closed"));
    };
    socket.on("error", broken);
    socket.on("close", () => broken());
    this.socket = socket;
    return socket;
  }

  private parse(): void {
    const end = this.received.indexOf("\r\n\r\n");
    if (end < 0 || !this.waiting) return;
    const headers = this.received.subarray(0, end).toString("latin1");
    const status = Number(headers.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)/i.exec(headers);
    let body: Buffer;
    let used: number;
    if (length || status === 204 || status === 304) {
      used = end + 4 + Number(length?.[1] ?? 0);
      if (this.received.length < used) return;
      body = this.received.subarray(end + 4, used);
    } else {
      const whole = unchunk(this.received, end + 4);
      if (!whole) return;
      ({ body, used } = whole);
    }
    this.received = this.received.subarray(used);
    const { resolve } = this.waiting;
    this.waiting = undefined;
    resolve({ status, headers, body });
  }
}

function unchunk(from: Buffer, at: number): { body: Buffer; used: number } | undefined {
  const parts: Buffer[] = [];
  for (;;) {
    const line = from.indexOf("\r\n", at);
    if (line < 0) return undefined;
    const size = Number.parseInt(from.subarray(at, line).toString("latin1"), 16);
    const next = line + 2 + size + 2;
    if (from.length < next) return undefined;
    if (size === 0) return { body: Buffer.concat(parts), used: next };
    parts.push(from.subarray(line + 2, line + 2 + size));
    at = next;
  }
}
