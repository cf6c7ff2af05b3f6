import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import { findPerson } from "./person.store.server";
import type { SignedIn } from "./visitor";

/** Remembers the language a person chose for the pages: mails to her are in it. The same one again is no act. */
export const chooseLocale = ({ personId }: SignedIn, locale: "zh-CN" | "en"): Promise<void> =>
  transact(person(personId), async (tx) => {
    const own = await findPerson(tx, personId);
    if (!own || own.locale === locale) return;
    await tx.update(tables.person).set({ locale }).where(eq(tables.person.id, personId));
    tx.record({ act: "locale.chosen", subject: { kind: "person", id: personId }, facts: { locale } });
  });
