import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface FirmDistinction {
  id: string;
  firm: { id: string; name: string };
  foundAt: number;
  foundBy: string | null;
}

/** Firms of like names that a bureau told this one apart from, each with the way back. */
export function FirmDistinctions({ distinctions }: { distinctions: readonly FirmDistinction[] }) {
  const t = useT();
  if (distinctions.length === 0) return null;
  return (
    <Section title={t("bureau.apart.title")} id="distinctions">
      <RowList>
        {distinctions.map(({ id, firm, foundAt, foundBy }) => (
          <Row
            key={id}
            title={firm.name}
            href={`/bureau/enterprises/${firm.id}`}
            weight="plain"
            meta={[...(foundBy === null ? [] : [foundBy]), <Instant key="at" ms={foundAt} />]}
            act={
              <form method="post" action={`/bureau/distinctions/${id}/undoing`}>
                <Button variant="outlined" small>
                  {t("bureau.apart.undo")}
                </Button>
              </form>
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
