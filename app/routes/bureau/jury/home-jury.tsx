import type { JuryWait } from "~/flows/awards/jury-desk/jury-waits.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { juryHref } from "./desk";

/** Reviews of cycles among what waits for the province: the step that is next, and dossiers that lack jurors. */
export function HomeJury({ waits }: { waits: readonly JuryWait[] }) {
  const t = useT();
  const row = (key: string, slug: string, title: string) => (
    <Row
      key={key}
      title={title}
      act={
        <LinkButton small variant="outlined" href={juryHref({ slug })}>
          {t("juryDesk.waits.act")}
        </LinkButton>
      }
    />
  );
  return (
    <RowList>
      {waits.flatMap(({ slug, title, step, count, short }) => [
        ...(step === null ? [] : [row(`${slug} step`, slug, t(`juryDesk.waits.${step}`, { title, count }))]),
        ...(short === 0 ? [] : [row(`${slug} short`, slug, t("juryDesk.waits.short", { title, count: short }))]),
      ])}
    </RowList>
  );
}
