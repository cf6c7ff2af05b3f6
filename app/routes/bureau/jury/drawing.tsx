import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DRAWN_DAYS, drawingForm } from "~/domains/awards/jury/desk-forms";
import { drawMissing } from "~/flows/awards/jury/drawing/draw-reviews.server";
import { canDraw } from "~/flows/awards/jury-desk/can-draw.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { AskedJury, JuryActs } from "./asked-jury";
import { juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    over: now >= cycle.reviewUntil,
    verdict: own.ok ? await canDraw(cycle, now) : own,
    title: titleOf(locale, translator(locale)("juryDesk.drawing.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  insist(await canDraw(cycle, args.context.now));
  const form = await readForm(args.request, drawingForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await drawMissing(by, cycle.slug, form.value.days);
  if (done.ok) return redirect(juryHref(cycle));
  return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function MissingDrawing() {
  const t = useT();
  const { cycle, over, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedJury
      cycle={cycle}
      heading={t("juryDesk.drawing.title")}
      lead={t(over ? "juryDesk.drawing.leadOver" : "juryDesk.drawing.lead")}
      verdict={verdict}
    >
      <Form {...told(t, answer?.refused)}>
        {over ? (
          <TextField
            name="days"
            label={t("juryDesk.drawing.days")}
            hint={t("juryDesk.drawing.daysHint", DRAWN_DAYS)}
            width="number"
            inputMode="numeric"
            suffix={t("juryDesk.drawing.daysUnit")}
          />
        ) : null}
        <JuryActs act={t("juryDesk.drawing.act")} back={juryHref(cycle)} />
      </Form>
    </AskedJury>
  );
}
