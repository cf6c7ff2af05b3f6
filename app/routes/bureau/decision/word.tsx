import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordForm } from "~/domains/awards/decision/meeting-forms";
import { wordView } from "~/flows/awards/decision/meeting-view.server";
import { sayWord } from "~/flows/awards/decision/say-word.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedMeeting, provincesMeeting } from "~/http/named-meeting.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { DefinitionList } from "~/ui/show/definition-list";
import { DossierEligibility } from "../nominations/dossier-eligibility";
import { meetingHref } from "./desk";
import { MeetingAct, MeetingFoot } from "./meeting-act";
import { tieWords } from "./ranking-table";
import { WordNow, wordFields } from "./word-fields";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, meeting, own } = await provincesMeeting(args);
  const { locale, now } = args.context;
  const view = await wordView(cycle, meeting, args.params.alias ?? "", { locale, now });
  const t = translator(locale);
  return json({
    view,
    own,
    title: titleOf(locale, t("meeting.word.title", { name: view.line.name ?? t("meeting.erased") })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, which } = await namedMeeting(args);
  const form = await readForm(args.request, wordForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await sayWord(by, { ...which, alias: args.params.alias ?? "" }, form.value, confirmedNames(form.typed));
  if (done.ok) return redirect(`${meetingHref(which, which.number)}#words`);
  const errors = done.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed), { meanwhile: errors.some(({ field }) => field === "") });
}

export default function MeetingWord() {
  const t = useT();
  const { view, own } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown; meanwhile: boolean }>();
  const { line, criteria } = view;
  const { place, score, standing, number, firm } = line;
  const said = t(`ranking.standings.${standing}`);
  return (
    <MeetingAct
      head={view}
      own={own}
      heading={t("meeting.word.title", { name: line.name ?? t("meeting.erased") })}
      lead={t("meeting.word.lead", { number, firm: firm ?? t("meeting.erased") })}
    >
      <DefinitionList
        items={[
          {
            term: t("meeting.word.ranked"),
            value:
              place === null || score === null
                ? t("meeting.word.unscored")
                : t("meeting.word.rankedValue", { place, score, standing: said }),
            note: tieWords(t, line, criteria),
          },
        ]}
      />
      <Form {...told(t, answer?.refused)}>
        {answer?.meanwhile ? <WordNow word={view.word} /> : null}
        <input type="hidden" name="stand" value={view.wordStand} />
        {wordFields(t, view)}
        <MeetingFoot head={view} act={t("meeting.word.save")} />
      </Form>
      <DossierEligibility eligibility={view.eligibility} changes={view.changes} />
    </MeetingAct>
  );
}
