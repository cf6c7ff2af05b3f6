import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { ItemHead } from "~/ui/exam/item-head";
import { ChoiceList } from "~/ui/forms/choice-list";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { kindKey } from "./answer-outcome";
import { PracticeOutcome } from "./practice-outcome";
import type { PracticePageView } from "./practice-view.server";

export interface PracticePageProps {
  view: PracticePageView;
  /** A post that could not be taken, and what was chosen in it. */
  refused?: { message: string; chosen: string[] } | undefined;
}

/** One practice item: the question, then the same question with what holds, why, and the way on. */
export function PracticePage({ view, refused }: PracticePageProps) {
  const t = useT();
  const { course, topic, from, list } = view;
  const crumbs = [
    { label: course.title, href: `/courses/${course.slug}` },
    { label: t(from === "wrong" ? "courses.practice.wrongBook" : "courses.practice.title"), href: list },
    { label: topic },
  ];
  return (
    <Page width="text">
      {refused ? (
        <ErrorSummary
          errors={[{ field: "choice", message: refused.message }]}
          names={new Map([["choice", placeOf(t, view)]])}
        />
      ) : null}
      <Breadcrumbs crumbs={crumbs} />
      <Question view={view} refused={refused} />
      {view.outcome ? <PracticeOutcome view={view} outcome={view.outcome} /> : null}
    </Page>
  );
}

/** Which question it is: its number in the set, or its topic. */
const placeOf = (t: Translate, { position, topic }: PracticePageView): string =>
  position ? t("courses.practice.position", position) : topic;

function Question({ view, refused }: PracticePageProps) {
  const t = useT();
  const lang = useLocale() === "zh-CN" ? undefined : "zh-CN";
  const { kind, stem, choices, chosen, outcome } = view;
  return (
    <>
      <ItemHead place={placeOf(t, view)} stem={<span lang={lang}>{stem}</span>} rule={t(kindKey(kind))} />
      <Form action={view.answers}>
        <ChoiceList
          kind={kind === "multiple" ? "multiple" : "single"}
          name="choice"
          legend={<span lang={lang}>{stem}</span>}
          legendHidden
          choices={choices.map(({ id, text, state, chosen: taken }) => ({
            id,
            text: <span lang={lang}>{text}</span>,
            ...(state && { state }),
            ...(outcome &&
              (taken || state === "right") && {
                note: t(`courses.practice.${taken ? (state === "right" ? "tookRight" : "took") : "missed"}`),
              }),
          }))}
          chosen={refused?.chosen ?? chosen}
          disabled={outcome !== null}
          error={refused?.message}
        />
        {outcome ? null : (
          <ActRow>
            <Button full="phone">{t("courses.practice.answer")}</Button>
          </ActRow>
        )}
      </Form>
    </>
  );
}
