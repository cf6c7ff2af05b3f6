import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import type { StandardPageView } from "./standard-view.server";

/** Days, kind and source of an entry; a day that nobody could read is said to be unknown. */
export function StandardFacts({ view }: { view: StandardPageView }) {
  const t = useT();
  const day = (value: string | null) => (value === null ? t("register.unknownDay") : <Day day={value} />);
  return (
    <Section
      title={t("register.entry.facts")}
      {...(view.text && { link: { href: view.text, text: t("register.entry.text") } })}
    >
      <DefinitionList
        items={[
          { term: t("register.list.kind"), value: t(`register.kinds.${view.kind}`) },
          view.titleEn !== null && { term: t("register.entry.titleEn"), value: <span lang="en">{view.titleEn}</span> },
          view.edition !== null && { term: t("register.entry.edition"), value: view.edition },
          { term: t("register.entry.issuedOn"), value: day(view.issuedOn) },
          // What is for reference never takes effect, so nobody looked for the day.
          view.status !== "reference" && { term: t("register.entry.effectiveOn"), value: day(view.effectiveOn) },
          view.endedOn !== null && {
            term: t("register.entry.endedOn"),
            value: <Day day={view.endedOn} />,
            note: t("register.entry.endedNote"),
          },
          view.status === "in-force" &&
            view.checkedOn !== null && { term: t("register.entry.checkedOn"), value: <Day day={view.checkedOn} /> },
          view.status === "unchecked" && {
            term: t("register.entry.checkedOn"),
            value: t("register.entry.notChecked"),
            note: t("register.entry.notCheckedNote"),
          },
          { term: t("register.entry.source"), value: view.source ?? t("register.entry.sourceNone") },
        ]}
      />
      <p className="note">{t("register.entry.caution")}</p>
    </Section>
  );
}
