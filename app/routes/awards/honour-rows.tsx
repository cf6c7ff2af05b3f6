import type { ReactNode } from "react";
import type { ShownHonour, Withheld } from "~/flows/awards/honour/own-honours.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatDay, formatIsoDay } from "~/kernel/instant-format";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** Awards on the page of whom they honour (`own`), or of her firm; nothing where there are none. */
export function HonourRows({ honours, own }: { honours: readonly ShownHonour[]; own?: boolean }) {
  const t = useT();
  const locale = useLocale();
  if (honours.length === 0) return null;
  const words = (one: ShownHonour) => {
    const said = { label: one.label, day: formatIsoDay(one.givenOn, locale) };
    return own
      ? t("honours.own.given", said)
      : t("honours.firm.row", { ...said, name: one.name ?? t("honours.erased") });
  };
  return (
    <Section title={t("honours.own.title")} link={{ href: "/honours", text: t("honours.roll.title") }}>
      <RowList>
        {honours.map((one) => (
          <Row
            key={one.id}
            title={one.title}
            href={`/honours/${encodeURIComponent(one.slug)}`}
            meta={[
              words(one),
              ...(own && one.code
                ? [
                    <a key="certificate" href={`/me/certificates/${one.code}`}>
                      {t("honours.own.certificate")}
                    </a>,
                  ]
                : []),
              ...(one.withheld ? withheldLines(t, one.withheld) : []),
            ]}
            {...(one.withheld && {
              state: (
                <State
                  kind="attention"
                  word={t("honours.own.withheld")}
                  detail={t("honours.own.withheldSince", { day: formatDay(one.withheld.since, locale) })}
                />
              ),
            })}
            {...(one.revoked && {
              state: (
                <State
                  kind="danger"
                  word={t("honours.state.revoked")}
                  detail={t("honours.roll.revoked", {
                    day: formatDay(one.revoked.at, locale),
                    reason: one.revoked.reason,
                  })}
                />
              ),
            })}
          />
        ))}
      </RowList>
    </Section>
  );
}

/** Why her certificate is withheld, what happens next, and what is hers to do. */
const withheldLines = (t: Translate, { why, name }: Withheld): ReactNode[] => [
  why?.values?.characters
    ? t("honours.own.withheldWhy", { characters: why.values.characters })
    : t("honours.own.withheldThen"),
  ...(name === null
    ? [
        <>
          {t("honours.own.withheldFirst")} <a href="/me/name">{t("honours.own.withheldAct")}</a>
        </>,
      ]
    : [t("honours.own.withheldReady", { name })]),
];
