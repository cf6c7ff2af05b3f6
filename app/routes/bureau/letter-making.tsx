import type { OwnClaim } from "~/flows/claims/claim-views.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";

export interface LetterMakingProps {
  claim: Pick<OwnClaim, "id" | "enterprise" | "letter" | "letterAt" | "codeExpiresAt"> & { letterAddress: string };
}

/** Where the letter goes and what became of the last one; pressing makes a new one and saves its file. */
export function LetterMaking({ claim }: LetterMakingProps) {
  const t = useT();
  const locale = useLocale();
  const { id, enterprise, letter, letterAt, codeExpiresAt, letterAddress } = claim;
  const day = (at: number | null) => formatDay(at ?? 0, locale);
  const last = {
    none: null,
    sent: t("claims.letter.madeLine", { made: day(letterAt), until: day((codeExpiresAt ?? 1) - 1) }),
    expired: t("claims.letter.expired"),
    void: t("claims.letter.void"),
  }[letter];
  return (
    <Section title={t("claims.letter.makeSection")}>
      <DefinitionList
        items={[
          { term: t("claims.letter.to"), value: letterAddress, note: enterprise.name },
          last ? { term: t("claims.letter.made"), value: last } : null,
        ]}
      />
      <p className="note">{t("claims.letter.makeNote")}</p>
      <Form action={`/bureau/claims/${id}/letter/making`} label={t("claims.letter.make")}>
        <ActRow>
          <Button icon="download" full="phone">
            {t(letter === "none" ? "claims.letter.make" : "claims.letter.makeAgain")}
          </Button>
        </ActRow>
      </Form>
    </Section>
  );
}
