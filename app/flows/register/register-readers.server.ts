import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { isRunning } from "~/domains/appointments/appointment";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import { grantIsInForce } from "~/domains/people/role-grant.store.server";
import { DEFAULT_LOCALE, isLocale, type Locale } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { administratorsOf } from "../claims/enterprise-administrators.server";

/** Whom a mail about the register goes to, and the page that hers leads to. */
export interface RegisterReader {
  personId: string;
  locale: Locale;
  to: string;
  path: string;
}

type Account = { id: string; account: string | null; accountKind: string | null; locale: string | null };

const reader = ({ id, account, accountKind, locale }: Account, path: string): RegisterReader[] =>
  account && accountKind === "email"
    ? [{ personId: id, locale: isLocale(locale) ? locale : DEFAULT_LOCALE, to: account, path }]
    : [];

/** The firm's directors in office and those who act for it, each once; someone with a mobile number only reads it on her page. */
export async function readersAt(on: Reader, enterpriseId: string, now: number): Promise<RegisterReader[]> {
  const today = isoDayOf(now);
  const readers = new Map<string, RegisterReader>();
  const running = (await appointmentsAt(on, enterpriseId)).filter((one) => isRunning(one, today));
  for (const { personId } of running) {
    const director = personId === null ? null : await findPerson(on, personId);
    if (director) for (const one of reader(director, "/me/duties")) readers.set(one.personId, one);
  }
  for (const person of await administratorsOf(on, enterpriseId, now))
    for (const one of reader(person, `/enterprise/${enterpriseId}`)) readers.set(one.personId, one);
  return [...readers.values()];
}

/** Everyone who edits courses and items. */
export async function editorReaders(on: Reader, now: number): Promise<RegisterReader[]> {
  const { roleGrant, person } = tables;
  const editors = await on
    .selectDistinct({ id: person.id, account: person.account, accountKind: person.accountKind, locale: person.locale })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(and(eq(roleGrant.role, "editor"), grantIsInForce(now)))
    .orderBy(asc(person.id));
  return editors.flatMap((one) => reader(one, "/editor"));
}
