import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Callout } from "~/ui/show/callout";

/** The firm is in the directory already: choosing it is one press. */
export function ChooseInstead({ id, name }: { id: string; name: string }) {
  const t = useT();
  return (
    <Callout tone="tile" title={t("people.enterprise.there", { name })}>
      <form method="post" action="/me/enterprise">
        <HiddenField name="enterprise" value={id} />
        <Button variant="outlined" small>
          {t("people.enterprise.choose")}
        </Button>
      </form>
    </Callout>
  );
}
