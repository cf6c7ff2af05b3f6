import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Received {
  to: string;
  messageId: string;
  text: string;
  secure: boolean;
}
export interface PostOffice {
  url: string;
  /** What was taken with an answer of 250, in its order. */
  received: Received[];
  /** Every body that arrived, answered or not, by its Message-ID. */
  arrived: string[];
  /** Hangs up on everybody, at once. */
  hangUp(): void;
  close(): Promise<void>;
}

/** What to say at each step; a number is a refusal with that code, "hang up" ends the connection, "silence" never answers. */
export type Says = number | "yes" | "hang up" | "silence";
export interface Manners {
  connect?: () => Says;
  from?: () => Says;
  to?: (address: string) => Says;
  /** After the whole body has come, before the answer. */
  data?: (messageId: string) => Says;
  options?: SMTPServerOptions;
}

/** A real SMTP server with such manners. */
export async function openPostOffice(manners: Manners = {}, port = 0): Promise<PostOffice> {
  const received: Received[] = [];
  const arrived: string[] = [];
  const hangUp = () => {
    for (const connection of (server as unknown as { connections: Set<{ _socket: Socket }> }).connections)
      connection._socket.destroy();
  };
  const say = (what: Says, next: (error?: Error) => void) => {
    if (what === "yes") next();
    else if (what === "hang up") hangUp();
    else if (what !== "silence") next(Object.assign(new Error("not now"), { responseCode: what }));
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 200,
    onConnect: (_session, next) => say(manners.connect?.() ?? "yes", next),
    onMailFrom: (_from, _session, next) => say(manners.from?.() ?? "yes", next),
    onRcptTo: ({ address }, _session, next) => say(manners.to?.(address) ?? "yes", next),
    onData(stream, session, next) {
      let text = "";
      stream.on("data", (part) => {
        text += part;
      });
      stream.on("end", () => {
        const messageId = /^Message-ID: (\S+)/im.exec(text)?.[1] ?? "";
        arrived.push(messageId);
        say(manners.data?.(messageId) ?? "yes", (error) => {
          const to = session.envelope.rcptTo[0]?.address ?? "";
          if (!error) received.push({ to, messageId, text, secure: session.secure });
          next(error);
        });
      });
    },
    ...manners.options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const at = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${at.port}`,
    received,
    arrived,
    hangUp,
    close() {
      hangUp();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
