import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

/** What a cycle rests on. */
export function CycleFacts({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const { label, year, approvalDocument, authority, rules, contact, openedAt } = cycle;
  return (
    <Section title={t("awards.facts.title")}>
      <DefinitionList
        items={[
          { term: t("awards.facts.label"), value: label },
          { term: t("awards.facts.year"), value: String(year) },
          { term: t("awards.facts.approvalDocument"), value: approvalDocument },
          { term: t("awards.facts.authority"), value: authority },
          rules.cap > 0 && { term: t("awards.facts.cap"), value: t("awards.facts.capValue", { count: rules.cap }) },
          { term: t("awards.facts.contact"), value: contact },
          openedAt !== null && { term: t("awards.facts.opened"), value: <Instant ms={openedAt} /> },
        ]}
      />
    </Section>
  );
}

/** Its days, one after the other. */
export function CycleDays({ cycle }: { cycle: CycleView }) {
  const t = useT();
  return (
    <DefinitionList
      items={(["submissionsUntil", "countiesUntil", "citiesUntil", "reviewUntil"] as const).map((name) => ({
        term: t(`awardDesk.fields.${name}`),
        value: <Instant ms={cycle[name]} deadline />,
      }))}
    />
  );
}

/** What it is about, as its office wrote it. */
export function CycleAbout({ introduction }: { introduction: string }) {
  const t = useT();
  if (introduction === "") return null;
  return (
    <Section title={t("awards.about")} id="about">
      {each(introduction.split(/\n+/), (line) => (
        <p>{line}</p>
      ))}
    </Section>
  );
}
