import type { BureauWaits as Waits } from "~/flows/bureau/bureau-waits.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { State } from "~/ui/show/state";
import { ImportState } from "./import-state";

/** Rows of what waits: imports first, then pairs of firms that may be one. */
export function BureauWaits({ imports, duplicates }: Waits) {
  const t = useT();
  return (
    <>
      {imports.map(({ id, title, startedAt, stand }) => (
        <Row
          key={id}
          title={t("bureau.waits.import", { title })}
          state={<ImportState stand={stand} />}
          meta={[<Instant key="at" ms={startedAt} />]}
          act={
            <LinkButton small variant="outlined" href={`/bureau/enterprises/imports/${id}`}>
              {t("bureau.waits.look")}
            </LinkButton>
          }
        />
      ))}
      {duplicates.map(({ first, later }) => (
        <Row
          key={later.id}
          title={later.name}
          state={<State kind="attention" icon="warning" word={t("bureau.waits.alike")} />}
          meta={[
            t("bureau.waits.later", { code: later.code }),
            t("bureau.waits.first", { name: first.name, code: first.code }),
          ]}
          act={
            <LinkButton small variant="outlined" href={`/bureau/enterprises/${later.id}/merge?into=${first.code}`}>
              {t("bureau.waits.compare")}
            </LinkButton>
          }
        />
      ))}
    </>
  );
}
