import type { MailFacts } from "~/domains/mail/mail.store.server";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<MailFacts["state"], StateKind> = {
  queued: "attention",
  sending: "progress",
  sent: "ok",
  failed: "danger",
  suppressed: "plain",
};

/** Where a mail stands, in a word. */
export function MailState({ state }: Pick<MailFacts, "state">) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`staff.admin.outbox.states.${state}`)} />;
}
