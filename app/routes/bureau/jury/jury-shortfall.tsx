import type { JuryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { jurorLabel, juryHref } from "./desk";

type Short = JuryDesk["shortfall"][number];

/** Dossiers that lack jurors, loudly: by number, with who is kept apart from each and why; those that lack them for no tie in one line. */
export function JuryShortfall({ jury }: { jury: JuryDesk }) {
  const t = useT();
  const { shortfall, jurors, sealedAt, reviewsEach } = jury;
  if (jurors.length === 0 || sealedAt !== null || shortfall.length === 0) return null;
  const tied = shortfall.filter(({ apart }) => apart.length > 0);
  const few = shortfall.filter(({ apart }) => apart.length === 0);
  return (
    <Section title={t("juryDesk.short.title")}>
      <Callout tone="gamboge">{t("juryDesk.short.lead", { count: shortfall.length })}</Callout>
      <RowList>
        {tied.map((one) => (
          <Row
            key={one.alias}
            title={t("juryDesk.number", { number: one.number })}
            href={juryHref(jury, `/dossiers/${one.alias}`)}
            weight="plain"
            fact={t("juryDesk.short.row", { count: one.missing })}
            meta={apartWords(t, one)}
          />
        ))}
        {few.length > 0 ? (
          <Row
            title={t("juryDesk.short.few", { named: jurors.length, wanted: reviewsEach })}
            weight="plain"
            meta={[few.map(({ number }) => t("juryDesk.number", { number })).join(t("juryDesk.listed"))]}
          />
        ) : null}
      </RowList>
    </Section>
  );
}

const apartWords = (t: Translate, { apart }: Short): string[] =>
  apart.map(({ juror, name, reasons }) =>
    t("juryDesk.short.apart", {
      juror: jurorLabel(t, { number: juror, name }),
      reasons: reasons.join(t("juryDesk.apart")),
    }),
  );
