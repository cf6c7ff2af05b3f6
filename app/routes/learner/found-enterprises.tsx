import type { FoundEnterprise } from "~/domains/directory/find-enterprises.server";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export interface FoundEnterprisesProps {
  found: readonly FoundEnterprise[];
  /** There are others that did not fit. */
  more: boolean;
  /** The firm she works at now. */
  ownId: string | null;
}

/** What a search for a firm found, each to be chosen with one press. */
export function FoundEnterprises({ found, more, ownId }: FoundEnterprisesProps) {
  const t = useT();
  if (found.length === 0) return <p role="status">{t("people.enterprise.nothing")}</p>;
  return (
    <Section title={t("people.enterprise.found")} aside={t("people.enterprise.count", { count: found.length })}>
      <RowList>
        {found.map(({ id, name, code, place }) => (
          <Row
            key={id}
            title={name}
            weight="plain"
            meta={[place, code]}
            state={id === ownId ? <State kind="ok" word={t("people.enterprise.nowHere")} /> : undefined}
            act={
              id === ownId ? undefined : (
                <form method="post" action="/me/enterprise" aria-label={name}>
                  <HiddenField name="enterprise" value={id} />
                  <Button variant="outlined" small>
                    {t("people.enterprise.choose")} <span className="vh">{name}</span>
                  </Button>
                </form>
              )
            }
          />
        ))}
      </RowList>
      {more ? <p className="note">{t("people.enterprise.more")}</p> : null}
    </Section>
  );
}
