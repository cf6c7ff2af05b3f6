import type { ShownHonour } from "~/flows/awards/honour/own-honours.server";
import { useLocale, useT } from "~/i18n/context";
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
            ]}
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
