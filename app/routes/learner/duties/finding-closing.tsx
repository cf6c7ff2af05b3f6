import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findingClosingForm } from "~/domains/duties/duty-forms";
import { canCloseFinding } from "~/domains/duties/spot-check";
import { closeFinding } from "~/domains/duties/spot-checks.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { ownRunningSeat } from "~/http/named-seat.server";
import { namedCheck } from "~/http/named-work.server";
import type { RouteHandle } from "~/http/policy";
import { translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { ClosingPage } from "~/routes/duties/closing-page";
import { seatView } from "~/routes/duties/seat-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

async function named(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const check = await namedCheck(seat, args.params.check);
  const finding = check.findings.find(({ id }) => id === args.params.finding);
  if (!finding) throw new NotFound("finding");
  return { seat, check, finding };
}

export async function loader(args: LoaderFunctionArgs) {
  const { seat, check, finding } = await named(args);
  insist(canCloseFinding(check, finding));
  const { locale } = args.context;
  return json({
    seat: await seatView(seat),
    check: { id: check.id, subject: check.subject },
    finding: finding.finding,
    time: await formTime("finding-closing", seat.personId, args.context),
    title: titleOf(locale, translator(locale)("duties.checks.fix")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { seat, check, finding } = await named(args);
  const form = await readForm(args.request, findingClosingForm);
  insist(canCloseFinding(check, finding));
  if (!form.ok) return unprocessable(form.refused);
  await closeFinding(seat, check.id, finding.id, form.value.closing);
  await countFormTime("finding-closing", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/checks/${check.id}`);
}

export default function FindingClosing() {
  const { seat, check, finding, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return <ClosingPage seat={seat} check={check} what="fix" about={finding} time={time} refused={answer?.refused} />;
}
