import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What the bureaus wrote when they recommended her, from below; nothing where none has. */
export function OpinionList({ opinions }: { opinions: NominationView["recommendations"] }) {
  const t = useT();
  if (opinions.length === 0) return null;
  return (
    <Section title={t("nominations.one.opinions")}>
      <RowList>
        {each(opinions, ({ place, opinion, at }) => (
          <Row title={t("nominations.one.opinion", { place })} meta={[opinion, <Instant key="at" ms={at} />]} />
        ))}
      </RowList>
    </Section>
  );
}
