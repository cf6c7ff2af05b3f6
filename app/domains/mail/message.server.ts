import type { SendMailOptions } from "nodemailer";
import { config } from "~/kernel/config";
import { type Mail, mailHost, unsubscribeAddress } from "./mail.store.server";

/** `?from=` of the URL, else its user when that is an address, else no-reply at this site. */
export function senderOf(mailUrl: string): string {
  const url = mailUrl === "" ? null : new URL(mailUrl);
  const user = decodeURIComponent(url?.username ?? "");
  return url?.searchParams.get("from") ?? (user.includes("@") ? user : `no-reply@${mailHost()}`);
}

/** The mail as it is sent, the same every time: nothing in it depends on when that is, also not where one part ends. */
export const messageOf = (mail: Mail): SendMailOptions & { baseBoundary: string } => ({
  to: { name: "", address: mail.toAddress ?? "" },
  subject: mail.subject,
  text: mail.text ?? "",
  ...(mail.calendar && { icalEvent: { method: mail.calendarMethod ?? "REQUEST", content: mail.calendar } }),
  baseBoundary: mail.id,
  messageId: mail.messageId,
  date: new Date(mail.createdAt),
  headers: {
    "Auto-Submitted": "auto-generated", // RFC 3834: no out-of-office answers to it
    ...unsubscribeHeaders(mail),
  },
  disableUrlAccess: true,
  disableFileAccess: true,
});

/** RFC 2369, and RFC 8058 where the address is one that mail services call (https). */
function unsubscribeHeaders({ personId, topic }: Mail): Record<string, string> {
  if (personId === null || topic === null) return {};
  const link = { "List-Unsubscribe": `<${unsubscribeAddress(personId, topic)}>` };
  if (!config.origin.startsWith("https:")) return link;
  return { ...link, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
