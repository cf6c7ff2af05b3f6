import type { CorrectionView } from "~/flows/awards/nomination/correction-views.server";
import type { StepView } from "~/flows/awards/nomination/nomination-steps.server";
import { correctionName } from "~/flows/awards/words/correction-words";
import { useLocale, useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { CorrectionList } from "./correction-list";

/** What happened to a nomination, the latest first, with the reasons that were given. */
export function StepList({ steps }: { steps: readonly StepView[] }) {
  const t = useT();
  const locale = useLocale();
  const named = (items: readonly CorrectionView[]) =>
    items.map((one) => ({ name: correctionName(t, locale, one), words: one.words, outcome: one.outcome }));
  const by = ({ by, place }: StepView) => {
    if (by === "bureau") return t("nominations.steps.byBureau", { place });
    if (by === "platform") return t("nominations.steps.byPlatform");
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
              ...(step.corrections.items.length > 0
                ? [<CorrectionList key="corrections" corrections={named(step.corrections.items)} />]
                : []),
              ...(step.corrections.kept > 0
                ? [t("nominations.one.correctionsKept", { count: step.corrections.kept })]
                : []),
              ...(step.reason ? [t("nominations.steps.reason", { reason: step.reason })] : []),
            ]}
          />
        ))}
      </RowList>
    </Section>
  );
}
