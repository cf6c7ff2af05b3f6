import { mkdirSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { config } from "~/kernel/config";
import { type Mail, mailHost } from "./mail.store.server";

/** Hands one mail over; throws when it was not taken. The same mail always carries the same Message-ID. */
export type Deliver = (mail: Mail) => Promise<void>;

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** By `MAIL_URL`: an SMTP server, or files in DATA_DIR/outbox. */
export function createDelivery(mailUrl = config.mailUrl, dataDir = config.dataDir): Deliver {
  if (mailUrl === "") return toFiles(join(dataDir, "outbox"));
  const transport = createTransport(mailUrl, { from: senderOf(mailUrl) } as SendMailOptions);
  Object.assign(transport.options, TIMEOUTS);
  return async (mail) => void (await transport.sendMail(messageOf(mail)));
}

/** `?from=` of the URL, else its user when that is an address, else no-reply at this site. */
export function senderOf(mailUrl: string): string {
  const url = mailUrl === "" ? null : new URL(mailUrl);
  const user = decodeURIComponent(url?.username ?? "");
  return url?.searchParams.get("from") ?? (user.includes("@") ? user : `no-reply@${mailHost()}`);
}

/** The password of the mail server in every form it is sent in (RFC 4616, LOGIN): no line of an error may hold it. */
export function mailSecrets(mailUrl = config.mailUrl): string[] {
  if (mailUrl === "") return [];
  const url = new URL(mailUrl);
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  if (password === "") return [];
  const coded = [password, `\u0000${user}\u0000${password}`].map((text) => Buffer.from(text).toString("base64"));
  return [password, url.password, ...coded];
}

/** One `.eml` a mail, named by its id: sent twice it is still one file. */
function toFiles(folder: string): Deliver {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" }, { from: senderOf("") });
  return async (mail) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { message } = await composer.sendMail(messageOf(mail));
    const file = join(folder, `${mail.id}.eml`);
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  };
}

const messageOf = (mail: Mail): SendMailOptions => ({
  to: { name: "", address: mail.toAddress ?? "" },
  subject: mail.subject,
  text: mail.text ?? "",
  messageId: mail.messageId,
  date: new Date(mail.createdAt),
  headers: { "Auto-Submitted": "auto-generated" }, // RFC 3834: no out-of-office answers to it
  disableUrlAccess: true,
  disableFileAccess: true,
});
