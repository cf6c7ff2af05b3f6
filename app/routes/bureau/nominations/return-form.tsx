import { OPINION_LENGTH, wordsField } from "~/domains/awards/nomination/desk-forms";
import type { ReturnPart } from "~/flows/awards/desk/return-parts.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, isoDayOf } from "~/kernel/instant-format";
import { told } from "~/routes/refused";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { MarkGroup } from "~/ui/forms/mark-group";
import { MarkedWords } from "~/ui/forms/marked-words";
import { ActFoot, timeOf } from "./act-foot";
import type { AskedAct } from "./asked-act.server";

export interface ReturnFormProps {
  asked: AskedAct;
  parts: readonly ReturnPart[];
  /** The latest end of mending (ms). */
  latest: number;
  refused?: unknown;
}

/** Which parts are to be put right, what is wrong with each, and by when. */
export function ReturnForm({ asked, parts, latest, refused }: ReturnFormProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <Form {...timeOf(asked)} {...told(t, refused)}>
      <MarkGroup name="part" legend={t("nominationDesk.asks.parts")} hint={t("nominationDesk.asks.partsHint")}>
        {parts.map(({ key, name, hint }, n) => (
          <MarkedWords
            key={key}
            name={wordsField(key)}
            label={name}
            hint={hint}
            mark={{ name: "part", value: key, id: n === 0 ? "f-part" : `f-part-${n + 1}` }}
            wordsLabel={t("nominationDesk.asks.partWords", { name })}
            maxLength={OPINION_LENGTH}
            optional
          />
        ))}
      </MarkGroup>
      <DateField
        name="dueOn"
        label={t("nominationDesk.asks.dueOn")}
        hint={t("nominationDesk.asks.dueHint", { time: formatDeadline(latest, locale) })}
        example={isoDayOf(latest - 1)}
      />
      <ActFoot asked={asked} />
    </Form>
  );
}
