import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Callout } from "~/ui/show/callout";

/** The course was published anew since she began it: what staying and moving mean, and the act of moving. */
export function CourseUpdate({ slug }: { slug: string }) {
  const t = useT();
  return (
    <Callout tone="gamboge" title={t("courses.course.updatedTitle")}>
      <p>{t("courses.course.updated")}</p>
      <Form action={`/courses/${slug}/enrolment`} label={t("courses.course.move")}>
        <HiddenField name="version" value="current" />
        <Button variant="outlined" small>
          {t("courses.course.move")}
        </Button>
      </Form>
    </Callout>
  );
}
