import type { DossierLook } from "~/flows/awards/jury-desk/dossier-look.server";
import { useT } from "~/i18n/context";
import { Columns } from "~/ui/shell/columns";
import { Section } from "~/ui/shell/section";
import { MaskedText } from "~/ui/show/masked-text";

/** The texts as jurors read them; before the review beside what was written. */
export function LookTexts({ texts, beside }: { texts: DossierLook["texts"]; beside: boolean }) {
  const t = useT();
  return texts.map(({ where, written, shown }) => (
    <Section key={where} title={t(`juryDesk.look.${where}`)}>
      {beside ? (
        <Columns split="even" side={<Seen pieces={shown} titled />}>
          <h3 className="beside-head">{t("juryDesk.look.written")}</h3>
          {written ? (
            <MaskedText pieces={written} sign={t("juryDesk.look.hiddenSign")} />
          ) : (
            <p>{t("juryDesk.look.unaligned")}</p>
          )}
        </Columns>
      ) : (
        <Seen pieces={shown} />
      )}
    </Section>
  ));
}

function Seen({ pieces, titled }: { pieces: DossierLook["texts"][number]["shown"]; titled?: boolean }) {
  const t = useT();
  return (
    <>
      {titled ? <h3 className="beside-head">{t("juryDesk.look.seen")}</h3> : null}
      <MaskedText pieces={pieces} />
    </>
  );
}
