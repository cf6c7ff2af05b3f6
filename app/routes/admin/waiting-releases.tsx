import type { WaitingRelease } from "~/flows/awards/honour/release-view.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { HiddenText } from "~/ui/show/hidden-text";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What waits for the administrator: certificates of honour withheld for a name, the longest first. Nothing where none waits, which is usual. */
export function WaitingReleases({ waiting }: { waiting: readonly WaitingRelease[] }) {
  const t = useT();
  if (waiting.length === 0) return null;
  return (
    <Section title={t("honours.release.waiting")}>
      <RowList layout="work">
        {waiting.map(({ personId, name, cycles, since, own }) => (
          <Row
            key={personId}
            title={name}
            href={`/admin/people/${personId}/honours`}
            meta={[cycles.join(t("ui.listWith")), ...(own ? [t("honours.release.waitingOwn")] : [])]}
            due={<Day day={since} weekday />}
            act={
              own ? undefined : (
                <LinkButton href={`/admin/people/${personId}/honours`} variant="outlined" small>
                  {t("honours.release.look")}
                  <HiddenText> {name}</HiddenText>
                </LinkButton>
              )
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
