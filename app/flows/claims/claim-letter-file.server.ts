import { db } from "@db/client.server";
import type { Claim } from "~/domains/directory/claim";
import type { Enterprise } from "~/domains/directory/enterprise.store.server";
import { formatHandedCode } from "~/domains/people/handed-code";
import { findPerson } from "~/domains/people/person.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { chineseDay } from "~/pdf/chinese-text";
import { renderSheets } from "~/pdf/render-sheets.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`claims.print.${key}` as TextKey, values);

export interface Letter {
  firm: string;
  /** As the register of licences has it. */
  address: string;
  claimant: string;
  position: string;
  code: string;
  madeAt: number;
  expiresAt: number;
  bureau: string;
  /** Where the code is typed. */
  link: string;
  demo: boolean;
}

/** The letter to a firm as a PDF: the only place where its code is ever written. */
export async function letterFile({
  claim,
  enterprise,
  code,
  bureau,
}: {
  claim: Claim;
  enterprise: Enterprise;
  code: string;
  /** 肥西县: whose bureau sends it. */
  bureau: string;
}): Promise<{ name: string; bytes: Buffer }> {
  const claimant = await findPerson(db, claim.personId ?? "");
  const letter: Letter = {
    firm: enterprise.name,
    address: claim.letterAddress ?? "",
    claimant: claimant?.name ?? "",
    position: claim.position ?? "",
    code: formatHandedCode(code),
    madeAt: claim.letterAt ?? 0,
    expiresAt: claim.codeExpiresAt ?? 0,
    bureau: bureau.replace(/ /g, ""),
    link: `${config.origin}/me/enterprise/claims`,
    demo: enterprise.demo,
  };
  const bytes = await renderSheets({
    title: p("title"),
    day: isoDayOf(letter.madeAt),
    blocks: letterBlocks(letter),
    foot: (sheet, of) => p("foot", { sheet, of }),
  });
  return { name: `${p("title")}-${isoDayOf(letter.madeAt)}.pdf`, bytes };
}

/** What the letter says, in its order: to whom, what was asked, what to do, the code, what to do when nobody asked. */
export function letterBlocks(letter: Letter): SheetBlock[] {
  const { firm, address, claimant, position, code, madeAt, expiresAt, bureau, link, demo } = letter;
  const paragraph = (text: string): SheetBlock => ({ tag: "P", text, indented: true, size: 12, above: 8 });
  return [
    { tag: "P", text: p("to", { address }), size: 11 },
    { tag: "P", text: p("receiver", { firm }), size: 11 },
    { tag: "H1", text: p("title"), centred: true, above: 48 },
    ...(demo ? [{ tag: "P", text: p("demo"), centred: true, above: 6 } as const] : []),
    { tag: "P", text: p("salutation", { firm }), size: 12, above: 26 },
    paragraph(p("asked", { claimant, position })),
    paragraph(p("agree", { claimant, link })),
    { tag: "H2", text: code, centred: true, size: 24, above: 22 },
    { tag: "P", text: p("until", { day: chineseDay(isoDayOf(expiresAt - 1)) }), centred: true, above: 6 },
    { ...paragraph(p("once", { claimant })), above: 22 },
    paragraph(p("disagree")),
    { tag: "P", text: p("bureau", { place: bureau }), size: 12, above: 46 },
    { tag: "P", text: chineseDay(isoDayOf(madeAt)), size: 12, above: 6 },
    { tag: "P", text: p("note"), quiet: true, size: 9, above: 40 },
  ];
}
