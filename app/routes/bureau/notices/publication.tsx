import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicationForm } from "~/domains/awards/notice/notice-forms";
import { publishNotice } from "~/flows/awards/notice/publish-notice.server";
import { readForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { pageTitle } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Section } from "~/ui/shell/section";
import { AskedNotice, NoticeActs } from "./asked-notice";
import { askNotice, takeNotice } from "./asked-notice.server";
import { noticesHref } from "./desk";
import { DraftList } from "./draft-parts";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askNotice(args, "publication");

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await takeNotice(args, "publication");
  const form = await readForm(args.request, publicationForm);
  if (!form.ok) return unprocessable(form.refused);
  await publishNotice(by, cycle.slug, form.value.seen);
  return redirect(noticesHref(cycle));
}

/** What publishing does, to whom, and exactly what is published. */
export default function NoticePublication() {
  const t = useT();
  const locale = useLocale();
  const { desk, verdict } = useLoaderData<typeof loader>();
  const { cycle, draft, rule, prepared } = desk;
  if (draft === null)
    return (
      <AskedNotice cycle={cycle} act="publication" verdict={verdict}>
        {null}
      </AskedNotice>
    );
  const counted = t(rule.counting === "working-days" ? "noticeDesk.rule.working" : "noticeDesk.rule.calendar", {
    days: rule.days,
  });
  return (
    <AskedNotice cycle={cycle} act="publication" verdict={verdict}>
      <Section title={t("noticeDesk.publication.what")}>
        <ul className="points">
          <li>{t("noticeDesk.publication.what1", { count: draft.lines.length })}</li>
          <li>{t("noticeDesk.publication.what2", { time: formatDeadline(draft.endsAt, locale), rule: counted })}</li>
          <li>{t("noticeDesk.publication.what3")}</li>
          <li>{t("noticeDesk.publication.what4")}</li>
        </ul>
      </Section>
      <Section title={t("noticeDesk.draft.words")}>
        <p className="lines">{prepared?.words || t("noticeDesk.draft.noWords")}</p>
      </Section>
      <DraftList draft={draft} rule={rule} />
      <Form>
        <HiddenField name="seen" value={draft.seen} />
        <NoticeActs cycle={cycle} act="publication" danger />
      </Form>
    </AskedNotice>
  );
}
