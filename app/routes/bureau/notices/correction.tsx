import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctionForm } from "~/domains/awards/notice/notice-forms";
import { correctNotice } from "~/flows/awards/notice/correct-notice.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { AskedNotice, NoticeActs } from "./asked-notice";
import { askNotice, takeNotice } from "./asked-notice.server";
import { noticesHref } from "./desk";
import { DraftList } from "./draft-parts";
import { RenamedLines } from "./renamed-lines";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askNotice(args, "correction");

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await takeNotice(args, "correction");
  const form = await readForm(args.request, correctionForm);
  if (!form.ok) return unprocessable(form.refused);
  const kept = await correctNotice(by, cycle.slug, form.value, confirmedNames(form.typed));
  if (kept.ok) return redirect(noticesHref(cycle));
  const faults = [kept, ...(kept.also ?? [])];
  return unprocessable(
    refuseForm(
      faults.map((one) => fieldError(one.field, one)),
      form.typed,
    ),
  );
}

/** A corrected list: why, and what of it; the notice before stays with a line that says so. */
export default function NoticeCorrection() {
  const t = useT();
  const { desk, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { cycle, draft, standing, rule } = desk;
  const renamed = desk.renamedLines.length > 0;
  const asked = { cycle, act: "correction" as const, verdict };
  if (draft === null || standing === null) return <AskedNotice {...asked}>{null}</AskedNotice>;
  return (
    <AskedNotice {...asked}>
      <Form {...told(t, answer?.refused)}>
        <HiddenField name="seen" value={draft.seen} />
        <TextArea
          name="reason"
          label={t("noticeDesk.correction.reason")}
          hint={t("noticeDesk.correction.reasonHint")}
          maxLength={500}
        />
        <RenamedLines lines={desk.renamedLines} />
        <Select
          name="nomination"
          label={t("noticeDesk.correction.misprint")}
          hint={t("noticeDesk.correction.misprintHint")}
          options={[
            { value: "", label: t("noticeDesk.correction.misprintNone") },
            ...standing.lines
              .filter(({ name }) => name !== "")
              .map(({ nomination, name, employer }, i) => ({
                value: nomination,
                label: t("notices.form.aboutOne", { place: i + 1, name, employer }),
              })),
          ]}
          optional
        />
        <TextField
          name="name"
          label={t("noticeDesk.correction.name")}
          hint={t("noticeDesk.correction.keep")}
          maxLength={40}
          optional
        />
        <TextField
          name="employer"
          label={t("noticeDesk.correction.employer")}
          hint={t("noticeDesk.correction.keep")}
          maxLength={100}
          optional
        />
        <TextArea
          name="words"
          label={t("noticeDesk.correction.words")}
          value={standing.words}
          maxLength={2000}
          optional
        />
        <NoticeActs cycle={cycle} act="correction" danger />
      </Form>
      <Section title={t(renamed ? "noticeDesk.correction.shownRenamed" : "noticeDesk.correction.shown")}>
        {renamed ? <p>{t("noticeDesk.correction.shownRenamedLead")}</p> : null}
        {renamed && !draft.changed ? null : (
          <p>{t(draft.changed ? "noticeDesk.draft.changed" : "noticeDesk.draft.same")}</p>
        )}
      </Section>
      <DraftList draft={draft} rule={rule} />
    </AskedNotice>
  );
}
