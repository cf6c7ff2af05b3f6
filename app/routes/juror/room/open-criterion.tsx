import { REASON_LENGTH } from "~/domains/awards/jury/review/score-form";
import type { RoomView } from "~/flows/awards/juror-room/room-view.server";
import type { SavedMeanwhile } from "~/flows/awards/jury/ballots/save-criterion.server";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { ChoiceList } from "~/ui/forms/choice-list";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { reviewHref } from "../desk";
import { MeanwhileNote } from "./meanwhile-note";

/** What a save that was refused answers. */
export interface SaveAnswer {
  refused: { values: Record<string, string | string[]> };
  meanwhile: SavedMeanwhile | null;
  /** Names what was kept as a draft, with its mistakes. */
  stand: string | null;
}

export interface OpenCriterionProps {
  view: RoomView;
  criterion: RoomView["criteria"][number];
  answer: SaveAnswer | undefined;
}

/** The criterion that is being scored: the anchor, then points inside it, then the reason. */
export function OpenCriterion({ view, criterion, answer }: OpenCriterionProps) {
  const t = useT();
  const { id, name, points, levels, level, score, reason } = criterion;
  const { errors = [], values } = told(t, answer?.refused);
  const typed = (field: string) => (values ? String([values[field] ?? ""].flat()[0] ?? "") : undefined);
  const chosen = typed("level") ?? (level === null ? "" : String(level));
  const span = levels[Number(chosen === "" ? -1 : chosen)];
  // What was kept with its mistakes has been seen by whoever wrote it.
  const seen = answer?.stand ?? (answer?.meanwhile ? undefined : typed("seen")) ?? view.stands[id] ?? "";
  const last = view.criteria.every((one) => one.id === id || one.score !== null);
  const range = (from: number | string, to: number | string) =>
    from === to ? String(from) : t("juror.room.range", { from, to });
  return (
    <section className="criterion" data-open="" id="open" data-part="open">
      <div className="criterion-line">
        <h3>{name}</h3>
        <span className="criterion-points">{t("juror.room.points", { points })}</span>
      </div>
      <Form
        action={reviewHref(view, `?criterion=${encodeURIComponent(id)}`)}
        data-island="criterion"
        {...told(t, answer?.refused)}
      >
        {answer?.meanwhile ? <MeanwhileNote meanwhile={answer.meanwhile} levels={levels} /> : null}
        <input type="hidden" name="criterion" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <ChoiceList
          kind="single"
          name="level"
          legend={t("juror.room.level")}
          legendHidden
          chosen={[chosen]}
          marks={levels.map(({ from, to }) => range(from, to))}
          choices={levels.map(({ text }, at) => ({ id: String(at), text }))}
          error={errors.find(({ field }) => field === "level")?.message}
        />
        <TextField
          name="score"
          label={t("juror.room.scoreLabel")}
          hint={
            <span data-part="range" data-words={t("juror.room.scoreHintLevel", { from: "{from}", to: "{to}" })}>
              {span ? t("juror.room.scoreHintLevel", { from: span.from, to: span.to }) : t("juror.room.scoreHint")}
            </span>
          }
          value={score === null ? "" : String(score)}
          width="number"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
        />
        <TextArea
          name="reason"
          label={t("juror.room.reason")}
          hint={
            view.reasonLength > 0
              ? t("juror.room.reasonHint", { least: view.reasonLength })
              : t("juror.room.reasonHintFree")
          }
          value={reason}
          rows={4}
          maxLength={REASON_LENGTH}
        />
        <ActRow>
          <Button name="go" value="next" full="phone">
            {t(last ? "juror.room.last" : "juror.room.next")}
          </Button>
          <Button name="go" value="stay" variant="quiet" full="phone">
            {t("juror.room.draft")}
          </Button>
        </ActRow>
      </Form>
    </section>
  );
}
