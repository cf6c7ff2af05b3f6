import type { DecisionWait } from "~/flows/awards/decision/decision-waits.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { cycleHref } from "../awards/cycle/desk";
import { meetingHref } from "./desk";

/** Decisions of cycles among what waits for the province. */
export function HomeDecisions({ waits }: { waits: readonly DecisionWait[] }) {
  const t = useT();
  return (
    <RowList>
      {waits.map(({ slug, title, since, number }) => (
        <Row
          key={slug}
          title={title}
          state={<State kind="attention" word={t(number === null ? "meeting.home.ready" : "meeting.home.open")} />}
          meta={[<Instant key="since" ms={since} />]}
          act={
            <LinkButton
              small
              variant="outlined"
              href={number === null ? cycleHref({ slug }, "/ranking") : meetingHref({ slug }, number)}
            >
              {t("meeting.home.look")}
            </LinkButton>
          }
        />
      ))}
    </RowList>
  );
}
