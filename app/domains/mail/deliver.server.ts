import { mkdirSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { config } from "~/kernel/config";
import type { Mail } from "./mail.store.server";
import { messageOf, senderOf } from "./message.server";
import { ServerOut, smtpDelivery } from "./smtp-delivery.server";

/**
 * Hands one mail over; throws when it was not taken, `ServerOut` when that is not the mail's fault. The same mail always carries
 * the same Message-ID.
 */
export type Deliver = (mail: Mail) => Promise<void>;

/** By `MAIL_URL`: an SMTP server, or files in DATA_DIR/outbox. */
export function createDelivery(mailUrl = config.mailUrl, dataDir = config.dataDir): Deliver {
  return mailUrl === "" ? toFiles(join(dataDir, "outbox")) : smtpDelivery(mailUrl);
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
    const { message } = await composer.sendMail(messageOf(mail));
    const file = join(folder, `${mail.id}.eml`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    } catch (error) {
      throw new ServerOut(error as Error);
    }
  };
}
