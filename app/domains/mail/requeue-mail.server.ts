import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import { PROOF_MS } from "~/domains/people/one-time-proof";
import type { Administrator } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import type { Mail } from "./mail.store.server";

/** Whether a mail may be sent again: it was given up, its reader is known, and the link it carries would still work. */
export function canRequeue(
  { state, toAddress, template, createdAt }: Pick<Mail, "state" | "toAddress" | "template" | "createdAt">,
  now: number,
): Verdict {
  if (state !== "failed") return refused("mail.notFailed");
  if (toAddress === null) return refused("mail.erased");
  if (template === "reset-password" && createdAt + PROOF_MS["mail-link"] <= now) return refused("mail.linkOver");
  return accepted;
}

/** Puts a mail that was given up back into the queue, with all its tries. @throws NotFound */
export function requeueMail(admin: Administrator, mailId: string): Promise<Verdict> {
  return transact(person(admin.personId), async (tx) => {
    const { mail } = tables;
    const [found] = await tx.select().from(mail).where(eq(mail.id, mailId));
    if (!found) throw new NotFound("mail");
    const verdict = canRequeue(found, tx.now);
    if (!verdict.ok) return verdict;
    await tx.update(mail).set({ state: "queued", tries: 0, dueAt: tx.now }).where(eq(mail.id, mailId));
    tx.record({ act: "mail.requeued", subject: { kind: "mail", id: mailId } });
    return accepted;
  });
}
