import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { eventHref } from "../desk";

export interface ShownInvitation {
  id: string;
  /** Null for a code. */
  account: string | null;
  invitedAt: number;
  withdrawnAt: number | null;
  usedAt: number | null;
  /** Whoever used it was erased since. */
  erased: boolean;
  usedByName: string | null;
  usedByFirm: string | null;
}

/** Who was invited, and what came of it. */
export function InvitationRows({
  event,
  invitations,
}: {
  event: { slug: string };
  invitations: readonly ShownInvitation[];
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {invitations.map((one) => (
        <Row
          key={one.id}
          title={one.account ?? t("organizer.invitations.code")}
          weight="plain"
          state={<InvitationState one={one} />}
          meta={[t("organizer.invitations.invitedAt", { time: formatInstant(one.invitedAt, locale) })]}
          act={
            one.usedAt === null && one.withdrawnAt === null ? (
              <a href={eventHref(event, `/invitations/${one.id}/withdrawal`)}>{t("organizer.invitations.withdraw")}</a>
            ) : null
          }
        />
      ))}
    </RowList>
  );
}

function InvitationState({ one: { usedAt, withdrawnAt, erased, usedByName, usedByFirm } }: { one: ShownInvitation }) {
  const t = useT();
  if (usedAt === null)
    return withdrawnAt === null ? (
      <State kind="attention" word={t("organizer.invitations.open")} />
    ) : (
      <State kind="plain" word={t("organizer.invitations.withdrawn")} />
    );
  const name = usedByName ?? "";
  const who = erased
    ? t("organizer.invitations.erased")
    : usedByFirm === null
      ? t("organizer.invitations.usedAlone", { name })
      : t("organizer.invitations.usedBy", { name, firm: usedByFirm });
  return <State kind="ok" word={t("organizer.invitations.used")} detail={who} />;
}
