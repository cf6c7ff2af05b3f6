import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Band } from "~/ui/shell/band";
import { ProgressBar } from "~/ui/show/progress-bar";
import type { GoOnView } from "./learn-view.server";

/** The act of the learner's page: one press to where she stopped. */
export function ContinueBand({
  view,
  primary,
}: {
  view: GoOnView | null;
  /** Not while an exam's clock runs: that is what she has to go on with. */
  primary: boolean;
}) {
  const t = useT();
  const variant = primary ? "filled" : "outlined";
  if (!view) return null;
  if (view.kind === "start") {
    return (
      <Band title={t("courses.learn.startTitle")}>
        <p>{t("courses.learn.startNote", { course: view.title, lessons: view.lessons, minutes: view.minutes })}</p>
        <Form action={`/courses/${view.slug}/enrolment`}>
          <Button variant={variant} full="phone">
            {t("courses.learn.start")}
          </Button>
        </Form>
      </Band>
    );
  }
  if (view.kind === "done") {
    return (
      <Band title={t("courses.learn.doneTitle")} tone="bamboo">
        <p>{t("courses.learn.doneNote")}</p>
        <p>
          <a href={view.href}>{view.title}</a>
        </p>
      </Band>
    );
  }
  const { href, when, lesson, stopped, minutesLeft: minutes, course } = view;
  return (
    <Band>
      <p className="note">{when === null ? t("courses.learn.notYet") : t("courses.learn.lastAt", { when })}</p>
      <h2 className="band-title">{t("courses.learn.lesson", lesson)}</h2>
      <p>
        {stopped?.checkNumber
          ? t("courses.learn.stoppedCheck", { number: stopped.checkNumber, minutes })
          : stopped?.title
            ? t("courses.learn.stoppedSection", { title: stopped.title, minutes })
            : t("courses.learn.notStarted", { minutes })}
      </p>
      <p>
        <LinkButton href={href} variant={variant} full="phone">
          {t("courses.learn.goOn")}
        </LinkButton>
      </p>
      <ProgressBar value={course.done} max={course.total} />
      <p className="note">
        {t("courses.learn.courseLine", { course: course.title, total: course.total, done: course.done })}
      </p>
    </Band>
  );
}
