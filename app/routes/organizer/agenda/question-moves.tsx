import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { HiddenText } from "~/ui/show/hidden-text";

export interface QuestionMovesProps {
  href: string;
  label: string;
  first: boolean;
  last: boolean;
}

/** Up and down, where there is somewhere to go. */
export function QuestionMoves({ href, label, first, last }: QuestionMovesProps) {
  const t = useT();
  return (
    <form method="post" action={href}>
      <ActRow>
        {first ? null : (
          <Button small variant="quiet" name="way" value="up" icon="chevron-up">
            <span aria-hidden="true">{t("organizer.questions.up")}</span>
            <HiddenText>{t("organizer.questions.upName", { label })}</HiddenText>
          </Button>
        )}
        {last ? null : (
          <Button small variant="quiet" name="way" value="down" icon="chevron-down">
            <span aria-hidden="true">{t("organizer.questions.down")}</span>
            <HiddenText>{t("organizer.questions.downName", { label })}</HiddenText>
          </Button>
        )}
      </ActRow>
    </form>
  );
}
