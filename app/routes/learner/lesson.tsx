import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LessonPage } from "./lesson-page";
import { lessonPageView } from "./lesson-view.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", lesson = "" } = args.params;
  const view = await lessonPageView(personId, course, lesson, args.context.locale, isoDayOf(args.context.now));
  return show(args.context, { view, title: titleOf(args.context.locale, view.lesson.title) });
}

export default function Lesson() {
  return <LessonPage view={useView<typeof loader>().view} />;
}
