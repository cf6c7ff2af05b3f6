import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import { DEFAULT_LOCALE, type Locale } from "~/i18n/translate";

/** To whom a mail goes, and in which language. */
export interface MailReader {
  personId: string;
  /** E-mail address. */
  to: string;
  locale: Locale;
}

/** The person as a mail reaches her, in the language she chose; null of one who signs in with a mobile number: her own pages say the same. */
export async function findMailReader(tx: Tx, personId: string): Promise<MailReader | null> {
  const reader = await findPerson(tx, personId);
  if (!reader?.account || reader.accountKind !== "email") return null;
  return { personId, to: reader.account, locale: reader.locale ?? DEFAULT_LOCALE };
}
