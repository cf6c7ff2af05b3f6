import type { RollOfCycle, RollRow } from "~/flows/awards/honour/roll.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { HiddenText } from "~/ui/show/hidden-text";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** Those honoured in a cycle, by division code: name and firm as each agreed, how the award stands, and its certificate where everyone may check it. */
export function RollRows({ roll: { rows }, level = 3 }: { roll: RollOfCycle; level?: 2 | 3 }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {rows.map((row) => (
        <Row
          key={row.id}
          level={level}
          title={nameOf(t, row)}
          {...(row.revoked && {
            state: (
              <State
                kind="danger"
                word={t("honours.state.revoked")}
                detail={t("honours.roll.revoked", {
                  day: formatDay(row.revoked.at, locale),
                  reason: row.revoked.reason,
                })}
              />
            ),
          })}
          meta={[
            [row.employer, row.place, row.category].filter(Boolean).join(t("ui.comma")),
            ...(row.summary ? [row.summary] : []),
            ...(row.code
              ? [
                  <a key="check" href={`/verify/${row.code}`}>
                    {t("honours.roll.check")}
                    <HiddenText> {row.name}</HiddenText>
                  </a>,
                ]
              : []),
          ]}
        />
      ))}
    </RowList>
  );
}

function nameOf(t: ReturnType<typeof useT>, { name, erased }: RollRow): string {
  if (name !== null) return name;
  return erased ? t("honours.erased") : t("honours.unnamed");
}
