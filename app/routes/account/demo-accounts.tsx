import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Band } from "~/ui/shell/band";
import { DefinitionList } from "~/ui/show/definition-list";

/** First and last of each kind: the seven jurors are one line. */
function kinds(accounts: string[]): [first: string, last?: string][] {
  const lines = new Map<string, [string, string?]>();
  for (const account of accounts) {
    const kind = account.replace(/\d+$/, "");
    const line = lines.get(kind);
    lines.set(kind, line ? [line[0], account] : [account]);
  }
  return [...lines.values()];
}

/** The accounts of a demo, with who each is; never shown elsewhere. */
export function DemoAccounts({ password, accounts }: { password: string; accounts: string[] }) {
  const t = useT();
  const who = (account: string) => t(`people.roles.${account.replace(/\d+$|@.*$/, "")}` as TextKey);
  return (
    <Band title={t("people.login.demoTitle")} tone="ink">
      <p>
        {t("people.login.demoNote")} <code className="code">{password}</code>
      </p>
      <DefinitionList
        items={kinds(accounts).map(([first, last]) => ({
          term: <code>{first}</code>,
          value: (
            <>
              {who(first)}
              {last ? (
                <>
                  {t("people.login.demoUntil")} <code>{last}</code>
                </>
              ) : null}
            </>
          ),
        }))}
      />
    </Band>
  );
}
