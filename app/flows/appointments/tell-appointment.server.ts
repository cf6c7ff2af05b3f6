import type { Appointment } from "~/domains/appointments/appointment";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { readAccount } from "~/domains/people/account";
import { findPerson } from "~/domains/people/person.store.server";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { administratorsOf } from "../claims/enterprise-administrators.server";
import {
  type AppointmentMail,
  appointmentMail,
  type DirectorNews,
  type FirmNews,
} from "./compose-appointment-mail.server";

type Said = Omit<AppointmentMail, "personId" | "to" | "path">;

/**
 * Queues a mail to the director in the transaction of the act. An account that was invited is written to whether or not somebody has
 * it; a mobile number gets none, the person's own page says the same.
 */
export async function tellDirector(tx: Tx, one: Appointment, news: DirectorNews, code = ""): Promise<void> {
  const director = one.personId === null ? invited(one) : await findPerson(tx, one.personId);
  if (!director?.account || director.accountKind !== "email") return;
  const to = { personId: one.personId, to: director.account, path: `/me/appointments/${one.id}` };
  const mail = { ...(await saidOf(tx, one)), ...to, code };
  await queueMail(tx, appointmentMail(director.locale ?? DEFAULT_LOCALE, news, mail));
}

/** Queues a mail to each of those who act for the firm, but for the one who did it. */
export async function tellFirm(tx: Tx, one: Appointment, news: FirmNews, but: string): Promise<void> {
  const said = await saidOf(tx, one);
  const path = `/enterprise/${one.enterpriseId}/appointments/${one.id}`;
  for (const { id, account, accountKind, locale } of await administratorsOf(tx, one.enterpriseId, tx.now)) {
    if (id === but || !account || accountKind !== "email") continue;
    await queueMail(tx, appointmentMail(locale ?? DEFAULT_LOCALE, news, { ...said, personId: id, to: account, path }));
  }
}

/** An invitation to an e-mail address, which is written to. */
export const isMailed = (one: Appointment): boolean => invited(one)?.accountKind === "email";

/** Whoever holds the account that was invited, if anybody does. */
function invited({ invitedAccount }: Appointment) {
  const read = readAccount(invitedAccount ?? "");
  return read.ok ? { account: read.account, accountKind: read.kind, locale: null } : null;
}

async function saidOf(tx: Tx, one: Appointment): Promise<Said> {
  const firm = await findEnterprise(tx, one.enterpriseId);
  return {
    appointmentId: one.id,
    firm: firm?.name ?? "",
    name: one.holderName ?? "",
    number: one.number,
    reason: one.endReason ?? one.answerReason ?? one.shortfall,
    endsOn: one.endsOn,
  };
}
