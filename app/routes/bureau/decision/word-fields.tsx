import { VETO_KINDS } from "@db/statuses";
import { MEETING_LONGEST } from "~/domains/awards/decision/meeting-forms";
import type { wordView } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { FieldGrid } from "~/ui/forms/field-grid";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { saidWords } from "./spoken-table";

type View = Pick<Awaited<ReturnType<typeof wordView>>, "line" | "word" | "votes" | "present">;

/** What the meeting says of one nomination; votes only where the rule asks for them. A plain function, so that the form's summary knows the labels. */
export const wordFields = (t: Translate, { line, word, votes, present }: View) => (
  <>
    <RadioGroup
      name="chosen"
      label={t("meeting.word.chosen")}
      hint={t("meeting.word.chosenHint", { standing: t(`ranking.standings.${line.standing}`) })}
      options={[
        { value: "yes", label: t("meeting.yes") },
        { value: "no", label: t("meeting.no") },
      ]}
      value={word === null ? "" : word.chosen ? "yes" : "no"}
      inline
    />
    <TextArea
      name="reason"
      label={t("meeting.word.reason")}
      hint={t("meeting.word.reasonHint")}
      value={word?.reason ?? ""}
      rows={3}
      maxLength={MEETING_LONGEST.reason}
    />
    <RadioGroup
      name="vetoKind"
      label={t("meeting.word.veto")}
      hint={t("meeting.word.vetoHint")}
      options={[
        { value: "", label: t("meeting.word.vetoNone") },
        ...VETO_KINDS.map((value) => ({ value, label: t(`meeting.vetoKinds.${value}`) })),
      ]}
      value={word?.veto?.kind ?? ""}
    />
    <TextField
      name="vetoSource"
      label={t("meeting.word.vetoSource")}
      hint={t("meeting.word.vetoSourceHint")}
      value={word?.veto?.source ?? ""}
      maxLength={MEETING_LONGEST.source}
    />
    {votes ? (
      <Section title={t("meeting.word.votesTitle")} size="small">
        <p className="hint">{t("meeting.word.votesHint", { count: present })}</p>
        <FieldGrid>
          <TextField
            name="votesFor"
            label={t("meeting.word.for")}
            value={word?.votes ? String(word.votes.for) : ""}
            width="number"
            inputMode="numeric"
            suffix={t("meeting.word.people")}
          />
          <TextField
            name="votesAgainst"
            label={t("meeting.word.against")}
            value={word?.votes ? String(word.votes.against) : ""}
            width="number"
            inputMode="numeric"
            suffix={t("meeting.word.people")}
          />
          <TextField
            name="abstained"
            label={t("meeting.word.abstained")}
            value={word?.votes ? String(word.votes.abstained) : ""}
            width="number"
            inputMode="numeric"
            suffix={t("meeting.word.people")}
          />
        </FieldGrid>
      </Section>
    ) : null}
  </>
);

/** What a colleague saved of it while somebody typed otherwise. */
export function WordNow({ word }: Pick<View, "word">) {
  const t = useT();
  const outcome = t(word === null ? "meeting.open" : word.chosen ? "meeting.yes" : "meeting.no");
  const said = [outcome, ...saidWords(t, { word, departs: false })].join(" · ");
  return <Callout tone="gamboge">{t("meeting.word.now", { said })}</Callout>;
}
