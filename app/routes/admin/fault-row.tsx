import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";

export interface FaultRowProps {
  id: string;
  /** As the reader typed it. */
  page: string;
  /** The same as an address of ours; empty when it is none. */
  own: string;
  /** Null when erased. */
  text: string | null;
  personId: string | null;
  by: string | null;
  at: number;
  closedAt: number | null;
}

/** What one reader found wrong, with the page it is about and, while it is open, the act that closes it. */
export function FaultRow({ id, page, own, text, personId, by, at, closedAt }: FaultRowProps) {
  const t = useT();
  const who =
    personId === null || by === null ? (
      t("staff.admin.faults.anonymous")
    ) : (
      <a href={`/admin/people/${personId}`}>{t("staff.admin.faults.by", { name: by })}</a>
    );
  return (
    <Row
      title={text ?? t("staff.admin.faults.erased")}
      weight="plain"
      meta={[
        own ? (
          <a key="page" href={own}>
            {page}
          </a>
        ) : (
          page
        ),
        <>
          <Instant ms={at} /> {who}
        </>,
        ...(closedAt === null
          ? []
          : [
              <>
                {t("staff.admin.faults.closedAt")} <Instant ms={closedAt} />
              </>,
            ]),
      ]}
      act={
        closedAt === null ? (
          <form method="post" action={`/admin/faults/${id}/closure`}>
            <Button variant="outlined" small>
              {t("staff.admin.faults.close")}
            </Button>
          </form>
        ) : undefined
      }
    />
  );
}
