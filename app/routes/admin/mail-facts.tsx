import type { MailFacts } from "~/domains/mail/mail.store.server";
import { useT } from "~/i18n/context";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

/** What is known of one mail; never its text. */
export function MailFactList({ mail }: { mail: MailFacts }) {
  const t = useT();
  return (
    <DefinitionList
      items={[
        { term: t("staff.admin.outbox.to"), value: mail.toAddress ?? t("staff.admin.outbox.erased") },
        mail.personId !== null && {
          term: t("staff.admin.outbox.whose"),
          value: <a href={`/admin/people/${mail.personId}`}>{t("staff.admin.outbox.person")}</a>,
        },
        {
          term: t("staff.admin.outbox.topic"),
          value: mail.topic === null ? t("staff.admin.outbox.essential") : t(`mail.topics.${mail.topic}.title`),
        },
        { term: t("staff.admin.outbox.at"), value: <Instant ms={mail.createdAt} /> },
        {
          term: t("staff.admin.outbox.tries"),
          value: t("staff.admin.outbox.triesCount", { count: mail.tries }),
        },
        mail.state === "queued" &&
          mail.tries > 0 && {
            term: t("staff.admin.outbox.next"),
            value: <Instant ms={mail.dueAt} />,
          },
        mail.sentAt !== null && { term: t("staff.admin.outbox.sentAt"), value: <Instant ms={mail.sentAt} /> },
        mail.lastError !== null && { term: t("staff.admin.outbox.error"), value: mail.lastError },
        { term: t("staff.admin.outbox.messageId"), value: <span className="hash">{mail.messageId}</span> },
      ]}
    />
  );
}
