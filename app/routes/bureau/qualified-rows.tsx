import { filterAddress, QUALIFIED, type Qualified, readEnterpriseFilter } from "~/domains/directory/enterprise-filter";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

const all = readEnterpriseFilter(new URLSearchParams());

/** How many directors in office meet the conditions of the guidance, each number with the firms that it counts. */
export function QualifiedRows({ counts }: { counts: Record<Qualified, number> }) {
  const t = useT();
  return (
    <Section title={t("bureau.qualified.title")}>
      <p className="note">{t("bureau.qualified.note")}</p>
      <RowList>
        {QUALIFIED.map((qualified) => (
          <Row
            key={qualified}
            title={t(`bureau.qualified.${qualified}`)}
            weight="plain"
            fact={t("bureau.home.total", { total: counts[qualified] })}
            {...(counts[qualified] > 0 && { href: `/bureau/enterprises${filterAddress({ ...all, qualified })}` })}
          />
        ))}
      </RowList>
    </Section>
  );
}
