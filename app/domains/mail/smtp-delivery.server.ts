import { createTransport } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Mail } from "./mail.store.server";
import { messageOf, senderOf } from "./message.server";

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, dnsTimeout: 10_000 };
/** One conversation from the first word to the answer, well below the time a claim holds (`CLAIM_MS`). */
const DEADLINE_MS = 120_000;

/** The mail server cannot be used at all now: not reached, no trust in it, or it has none in us. No fault of any mail. */
export class ServerOut extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = "ServerOut";
  }
}

interface Refused extends Error {
  responseCode?: number;
  command?: string;
}

/**
 * Hands mails to the server of `MAIL_URL`, a conversation each: one that is slow, or that a filter breaks off, is nobody else's.
 * TLS is used where it is offered, and a certificate that cannot be trusted is refused (nodemailer's options stand in the URL).
 * `deadlineMs` is for tests.
 */
export function smtpDelivery(mailUrl: string, { deadlineMs = DEADLINE_MS } = {}): (mail: Mail) => Promise<void> {
  const { options } = createTransport(mailUrl) as unknown as { options: SMTPConnection.Options & { auth?: Auth } };
  const sender = senderOf(mailUrl);
  return async (mail) => {
    const message = await new MailComposer({ ...messageOf(mail), from: sender }).compile().build();
    const envelope = { from: sender, to: [mail.toAddress ?? ""] };
    await converse({ ...options, ...TIMEOUTS }, envelope, message, deadlineMs);
  };
}
type Auth = Parameters<SMTPConnection["login"]>[0];

function converse(
  { auth, ...options }: SMTPConnection.Options & { auth?: Auth },
  envelope: { from: string; to: string[] },
  message: Buffer,
  deadlineMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = new SMTPConnection(options);
    let sending = false;
    let over = false;
    const end = (error?: Refused | null) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      if (!error) {
        connection.quit();
        return resolve();
      }
      connection.close();
      // The sender is the same in every mail: a server that refuses him takes none at all.
      const senderRefused = error.command === "MAIL FROM" && (error.responseCode ?? 0) >= 500;
      reject(!sending || senderRefused ? new ServerOut(error) : error);
    };
    const timer = setTimeout(() => end(new Error("the mail server took too long")), deadlineMs);
    // What goes wrong after the answer (a server that hangs up instead of saying goodbye) changes nothing.
    connection.on("error", end);
    connection.on("end", () => end(new Error("the mail server hung up")));
    const send = () => {
      sending = true;
      connection.send(envelope, message, (error) => end(error));
    };
    connection.connect((error) => {
      if (error) return end(error);
      if (!auth || !connection.allowsAuth) return send();
      connection.login(auth, (refused) => (refused ? end(refused) : send()));
    });
  });
}
