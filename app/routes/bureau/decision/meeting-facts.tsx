import type { DecisionRule } from "@db/schema/cycle-rules";
import type { MeetingView } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";

/** When, where and by whom it was held, how it decides, and its minutes. */
export function MeetingFacts({ view: { meeting, rule } }: { view: MeetingView }) {
  const t = useT();
  const empty = t("meeting.fields.empty");
  const { heldOn, place, chair, present, minutes } = meeting;
  return (
    <Section title={t("meeting.facts")} id="facts">
      <DefinitionList
        items={[
          { term: t("meeting.fields.heldOn"), value: heldOn === null ? empty : <Day day={heldOn} /> },
          { term: t("meeting.fields.place"), value: place || empty },
          { term: t("meeting.fields.chair"), value: chair || empty },
          {
            term: t("meeting.fields.present"),
            value: present.length === 0 ? empty : present.join(t("ui.listWith")),
            note: present.length === 0 ? undefined : t("meeting.fields.presentCount", { count: present.length }),
          },
          { term: t("meeting.rule.title"), value: ruleWords(t, rule) },
        ]}
      />
      <Section title={t("meeting.fields.minutes")} level={3} size="small">
        {minutes === "" ? <p>{empty}</p> : each(minutes.split(/\n+/), (line) => <p>{line}</p>)}
      </Section>
    </Section>
  );
}

/** How a meeting decides, in a sentence or two. */
export function ruleWords(t: Translate, { voting, quorum, majority }: DecisionRule): string {
  const votes = t(`meeting.rule.${voting}`, { majority: t(`meeting.rule.majority.${majority}`) });
  return quorum > 0 ? `${votes} ${t("meeting.rule.quorum", { count: quorum })}` : votes;
}
