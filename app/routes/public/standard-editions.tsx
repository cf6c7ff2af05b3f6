import { useT } from "~/i18n/context";
import { EntryStatus } from "~/routes/entry-table";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import type { EditionView, StandardPageView } from "./standard-view.server";

/** What replaced an entry and what it replaced, each under its own heading. */
export function StandardEditions({ view: { replacedBy, replaces } }: { view: StandardPageView }) {
  const t = useT();
  return (
    <>
      <Editions title={t("register.entry.replacedBy")} editions={replacedBy} />
      <Editions title={t("register.entry.replaces")} editions={replaces} />
    </>
  );
}

function Editions({ title, editions }: { title: string; editions: readonly EditionView[] }) {
  if (editions.length === 0) return null;
  return (
    <Section title={title}>
      <RowList>
        {each(editions, ({ href, name, note, effectiveOn, status }) => (
          <Row
            title={name}
            href={href}
            state={<EntryStatus status={status} />}
            {...(note !== "" && { meta: [note] })}
            {...(effectiveOn !== null && { fact: <EffectiveOn day={effectiveOn} /> })}
          />
        ))}
      </RowList>
    </Section>
  );
}

function EffectiveOn({ day }: { day: string }) {
  const t = useT();
  return (
    <>
      {t("register.entry.effectiveOn")} <Day day={day} />
    </>
  );
}
