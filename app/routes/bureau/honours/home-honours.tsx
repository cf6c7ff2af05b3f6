import type { HonourWait } from "~/flows/awards/honour/honour-waits.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { cycleHref } from "../awards/cycle/desk";

const WORDS = { decision: "decide", ending: "ending", archive: "archive" } as const satisfies Record<
  HonourWait["act"],
  string
>;

/** Cycles that wait for a decision, for their end or for their archive, among what waits for the province. */
export function HomeHonours({ waits }: { waits: readonly HonourWait[] }) {
  const t = useT();
  const locale = useLocale();
  if (waits.length === 0) return null;
  return (
    <RowList>
      {waits.map(({ slug, title, act, since }) => (
        <Row
          key={slug}
          title={t(`honours.waits.${WORDS[act]}`, { title })}
          meta={[t("honours.waits.since", { time: formatInstant(since, locale) })]}
          act={
            <LinkButton small variant="outlined" href={cycleHref({ slug }, `/${act}`)}>
              {t(`honours.waits.${WORDS[act]}Act`)}
            </LinkButton>
          }
        />
      ))}
    </RowList>
  );
}
