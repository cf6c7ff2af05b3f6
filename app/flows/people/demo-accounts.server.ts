import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@db/seeds/demo-province";

/** What the sign-in page of a demo shows; null elsewhere. */
export function demoAccounts(demo: boolean): { password: string; accounts: string[] } | null {
  return demo ? { password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS.map(({ account }) => account) } : null;
}
