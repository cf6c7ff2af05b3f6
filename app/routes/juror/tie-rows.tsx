import type { DeclaredTieKind } from "@db/statuses";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { Button } from "~/ui/acts/button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export interface TieRowsProps {
  ties: readonly {
    id: string;
    kind: DeclaredTieKind;
    statement: string;
    at: number;
    aboutPerson: boolean;
    firm: string | null;
    withdrawnAt: number | null;
    withdrawnReason: string | null;
    mayTakeBack: boolean;
  }[];
}

/** What she declared; of a person only that it is one, her own words say who. What no drawing went by she takes back. */
export function TieRows({ ties }: TieRowsProps) {
  const t = useT();
  const locale = useLocale();
  if (ties.length === 0) return <p>{t("juror.ties.none")}</p>;
  const about = ({ aboutPerson, firm }: TieRowsProps["ties"][number]) => {
    if (firm === null) return t("juror.ties.aboutPerson");
    return t(aboutPerson ? "juror.ties.both" : "juror.ties.aboutFirm", { firm });
  };
  return (
    <RowList layout="work">
      {ties.map((tie) => (
        <Row
          key={tie.id}
          title={t("juror.ties.row", { kind: t(`juror.ties.kinds.${tie.kind}`), about: about(tie) })}
          weight="plain"
          fact={t("juror.ties.at", { day: formatDay(tie.at, locale) })}
          meta={[
            tie.statement,
            ...(tie.withdrawnReason === null ? [] : [t("juror.ties.lifted", { reason: tie.withdrawnReason })]),
          ]}
          {...(tie.withdrawnAt !== null && {
            state: (
              <State
                kind="plain"
                icon="minus"
                word={t("juror.ties.withdrawn", { day: formatDay(tie.withdrawnAt, locale) })}
              />
            ),
          })}
          {...(tie.mayTakeBack && {
            act: (
              <form method="post" action={`/juror/ties/${tie.id}/withdrawal`}>
                <Button variant="outlined" small>
                  {t("juror.ties.takeBack")}
                </Button>
              </form>
            ),
          })}
        />
      ))}
    </RowList>
  );
}
