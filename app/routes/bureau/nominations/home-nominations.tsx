import type { CycleWaits } from "~/flows/awards/desk/nomination-waits.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { listHref } from "./desk";
import { WaitingRows } from "./waiting-rows";

/** Nominations among what waits for an officer: the first of each cycle, and how many more. */
export const HomeNominations = ({ cycles }: { cycles: readonly CycleWaits[] }) => (
  <RowList>
    {cycles.map((cycle) => (
      <OfCycle key={cycle.slug} cycle={cycle} />
    ))}
  </RowList>
);

function OfCycle({ cycle: { slug, title, first, waiting } }: { cycle: CycleWaits }) {
  const t = useT();
  const more = waiting - first.length;
  return (
    <>
      <WaitingRows nominations={first} cycle={title} />
      {more > 0 ? (
        <Row
          title={t("nominationDesk.home.more", { title, count: more })}
          act={
            <LinkButton small variant="outlined" href={listHref({ slug })}>
              {t("nominationDesk.home.moreAct")}
            </LinkButton>
          }
        />
      ) : null}
    </>
  );
}
