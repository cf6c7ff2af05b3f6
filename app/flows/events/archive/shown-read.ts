import { maskContact } from "~/domains/events/check-in/contact-mask";
import { oneLine } from "~/kernel/typed-text";

/** A pass of ours begins so; of another event it would lead in there. */
const PASS = /^SDA1\..*$/i;
/** Of a link its host, of any other address only what kind it is: what follows may be somebody's key. */
const LINK = /^(https?:\/\/[^/?#\s@]+(?=[/?#\s]|$)|[a-z][a-z0-9+.-]+:\/\/)[^\n]*$/i;
const CONTACT = /[^\s@]+@[^\s@]+|\+?\d{7,15}/g;

/** What was read of nobody, as an archive may keep it: on one line, and no way to reach or to be anybody. */
export function shownRead(read: string): string {
  const text = oneLine(read);
  if (PASS.test(text)) return "SDA1.…";
  const link = LINK.exec(text);
  if (link) return link[1] === text ? text : `${link[1]}…`;
  return text.replace(CONTACT, (contact) => maskContact(contact) || "****");
}
