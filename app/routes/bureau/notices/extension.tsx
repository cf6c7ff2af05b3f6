import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extensionForm } from "~/domains/awards/notice/notice-forms";
import { extendNotice } from "~/flows/awards/notice/extend-notice.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedNotice, NoticeActs } from "./asked-notice";
import { askNotice, takeNotice } from "./asked-notice.server";
import { noticesHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askNotice(args, "extension");

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await takeNotice(args, "extension");
  const form = await readForm(args.request, extensionForm);
  if (!form.ok) return unprocessable(form.refused);
  const kept = await extendNotice(by, cycle.slug, form.value, confirmedNames(form.typed));
  if (kept.ok) return redirect(noticesHref(cycle));
  return unprocessable(refuseForm([fieldError(kept.field, kept)], form.typed));
}

/** A later end of the notice that runs, or whose time is over and that is not closed. */
export default function NoticeExtension() {
  const t = useT();
  const locale = useLocale();
  const { desk, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { cycle, standing } = desk;
  const asked = { cycle, act: "extension" as const, verdict };
  if (standing === null) return <AskedNotice {...asked}>{null}</AskedNotice>;
  return (
    <AskedNotice {...asked}>
      <p>{t("noticeDesk.extension.now", { time: formatDeadline(standing.endsAt, locale) })}</p>
      <Form {...told(t, answer?.refused)}>
        <DateField
          name="untilDay"
          label={t("noticeDesk.extension.untilDay")}
          hint={t("noticeDesk.extension.untilDayHint")}
          example={standing.lastDay}
        />
        <TextArea
          name="reason"
          label={t("noticeDesk.extension.reason")}
          hint={t("noticeDesk.extension.reasonHint")}
          maxLength={500}
        />
        <NoticeActs cycle={cycle} act="extension" danger />
      </Form>
    </AskedNotice>
  );
}
