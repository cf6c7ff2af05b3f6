import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closingForm } from "~/domains/awards/notice/notice-forms";
import { closeNotice } from "~/flows/awards/notice/close-notice.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { AskedNotice, NoticeActs } from "./asked-notice";
import { askNotice, takeNotice } from "./asked-notice.server";
import { noticesHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askNotice(args, "closing");

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await takeNotice(args, "closing");
  const form = await readForm(args.request, closingForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await closeNotice(by, cycle.slug, form.value, confirmedNames(form.typed));
  if (done.ok) return redirect(noticesHref(cycle));
  return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
}

export default function NoticeClosing() {
  const t = useT();
  const { desk, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedNotice cycle={desk.cycle} act="closing" verdict={verdict}>
      <ul className="points">
        <li>{t("noticeDesk.closing.what1")}</li>
        <li>{t("noticeDesk.closing.what2")}</li>
      </ul>
      <Form {...told(t, answer?.refused)}>
        {desk.standing?.provisional ? (
          <>
            <p>
              {t("noticeDesk.closing.provisional")}{" "}
              <a href={noticesHref(desk.cycle, "/extension")}>{t("noticeDesk.acts.extension")}</a>
            </p>
            <TextField
              name="document"
              label={t("noticeDesk.closing.document")}
              hint={t("noticeDesk.closing.documentHint")}
              maxLength={200}
            />
          </>
        ) : null}
        <NoticeActs cycle={desk.cycle} act="closing" />
      </Form>
    </AskedNotice>
  );
}
