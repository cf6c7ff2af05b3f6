import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { orderField } from "~/domains/awards/decision/meeting-forms";
import { tiesView } from "~/flows/awards/decision/meeting-view.server";
import { orderTies } from "~/flows/awards/decision/order-ties.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readFields, refuseForm, unprocessable } from "~/http/forms.server";
import { namedMeeting, provincesMeeting } from "~/http/named-meeting.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { type Translate, translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { each } from "~/ui/each";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { EmptyState } from "~/ui/show/empty-state";
import { meetingHref } from "./desk";
import { MeetingAct, MeetingFoot } from "./meeting-act";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, meeting, own } = await provincesMeeting(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("meeting.ties"));
  return json({ view: await tiesView(cycle, meeting, now), own, title });
}

export async function action(args: ActionFunctionArgs) {
  const { by, which } = await namedMeeting(args);
  const typed = Object.fromEntries(await readFields(args.request));
  const done = await orderTies(by, which, typed, confirmedNames(typed));
  if (done.ok) return redirect(meetingHref(which, which.number));
  return unprocessable(
    refuseForm(
      done.faults.map((fault) => fieldError(fault.field, fault)),
      typed,
    ),
  );
}

export default function MeetingTies() {
  const t = useT();
  const { view, own } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <MeetingAct head={view} own={own} heading={t("meeting.ties")} lead={t("meeting.tie.lead")}>
      {view.ties.length === 0 ? (
        <EmptyState>{t("meeting.tie.none")}</EmptyState>
      ) : (
        <Form {...told(t, answer?.refused)}>
          <input type="hidden" name="stand" value={view.ordersStand} />
          {tieGroups(t, view)}
          {view.seed === null ? null : (
            <DefinitionList
              items={[
                {
                  term: t("meeting.tie.seed"),
                  value: <span className="hash">{view.seed}</span>,
                  note: t("ranking.drawHint"),
                },
              ]}
            />
          )}
          <MeetingFoot head={view} act={t("meeting.tie.save")} />
        </Form>
      )}
    </MeetingAct>
  );
}

/** A plain function, so that the form's summary knows the labels. */
const tieGroups = (t: Translate, { ties }: { ties: Awaited<ReturnType<typeof tiesView>>["ties"] }) => (
  <>
    {each(ties, ({ lines, touchesCut, final, field, reason }) => (
      <Section title={t("meeting.tie.group", { score: lines[0]?.score ?? "–", count: lines.length })} size="small">
        <p className="hint">{t(touchesCut ? "meeting.tie.atCut" : "meeting.tie.notCut")}</p>
        {final ? (
          <DefinitionList
            items={lines.map(({ number, name, drawn, ordered }) => ({
              term: t("meeting.tie.order", { number, name: name ?? t("meeting.erased") }),
              value: t("meeting.tie.final", { place: ordered, drawn: drawn ?? "" }),
            }))}
          />
        ) : null}
        {(final ? [] : lines).map(({ alias, number, name, ordered }) => (
          <TextField
            key={alias}
            name={orderField(alias)}
            label={t("meeting.tie.order", { number, name: name ?? t("meeting.erased") })}
            value={ordered}
            width="number"
            inputMode="numeric"
          />
        ))}
        {final ? (
          <p>{reason}</p>
        ) : (
          <TextField name={field} label={t("meeting.tie.reason")} hint={t("meeting.tie.reasonHint")} value={reason} />
        )}
      </Section>
    ))}
  </>
);
