import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { preparationForm } from "~/domains/awards/notice/notice-forms";
import { prepareNotice } from "~/flows/awards/notice/publish-notice.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedNotice, NoticeActs } from "./asked-notice";
import { askNotice, takeNotice } from "./asked-notice.server";
import { noticesHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askNotice(args, "preparation");

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await takeNotice(args, "preparation");
  const form = await readForm(args.request, preparationForm);
  if (!form.ok) return unprocessable(form.refused);
  const kept = await prepareNotice(by, cycle.slug, form.value, confirmedNames(form.typed));
  if (kept.ok) return redirect(noticesHref(cycle));
  // What she sends next goes by what her colleague wrote meanwhile, which stands on the page.
  const { stand: _, ...typed } = form.typed;
  return unprocessable(refuseForm([fieldError(kept.field, kept)], typed));
}

export default function NoticePreparation() {
  const t = useT();
  const { desk, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedNotice cycle={desk.cycle} act="preparation" verdict={verdict}>
      <Form {...told(t, answer?.refused)}>
        <input type="hidden" name="stand" value={desk.stand} />
        <TextArea
          name="words"
          label={t("noticeDesk.preparation.words")}
          hint={t("noticeDesk.preparation.hint")}
          value={desk.prepared?.words ?? ""}
          rows={8}
          maxLength={2000}
          optional
        />
        <NoticeActs cycle={desk.cycle} act="preparation" />
      </Form>
    </AskedNotice>
  );
}
