import type { StepView } from "~/flows/awards/nomination/nomination-steps.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What happened to a nomination, the latest first, with the reasons that were given. */
export function StepList({ steps }: { steps: readonly StepView[] }) {
  const t = useT();
  const by = ({ by, place }: StepView) => {
    if (by === "bureau") return t("nominations.steps.byBureau", { place });
    return t(by === "nominee" ? "nominations.steps.byNominee" : "nominations.steps.byOpener");
  };
  return (
    <Section title={t("nominations.one.steps")}>
      <RowList ordered>
        {each([...steps].reverse(), (step) => (
          <Row
            level={0}
            weight="plain"
            title={t(`nominations.steps.${step.act}`)}
            meta={[
              <>
                {by(step)}
                {t("ui.comma")}
                <Instant ms={step.at} />
              </>,
              ...(step.reason ? [t("nominations.steps.reason", { reason: step.reason })] : []),
            ]}
          />
        ))}
      </RowList>
    </Section>
  );
}
