import { expect, it } from "vitest";
import { mentionedStandards } from "./mentioned-standards";
import { hardToRead } from "./readability";

const long = "很长的句子".repeat(17);
it.each([
  ["a sentence too long", `${long}。`, "a sentence of 85"],
  ["a slogan", "要以标准赋能企业。", "赋能"],
  [
    "long sentences throughout",
    `${"四十个字的句子".repeat(6)}。\n\n${"四十个字的句子".repeat(6)}。`,
    "42 Chinese characters on average",
  ],
])("tells %s", (_name, text, reason) => {
  expect(
    hardToRead(text)
      .map((one) => one.reason)
      .join(),
  ).toContain(reason);
});

it("measures neither what is quoted nor tables, headings and checks", () => {
  expect(hardToRead(`## ${long}\n| ${long} |\n\`\`\`check\nstem: ${long}\n\`\`\`\n法律写的是“${long}”。`)).toEqual([]);
});

it("finds the numbers of standards in running text", () => {
  expect(
    mentionedStandards(
      "按 GB/T 1.1-2020 和GB/T 15496写，Q/AB 001-2021 是厂里的，见 ISO/IEC Guide 2:2004、DB34/T 4348-2022。",
    ).map(({ key }) => key),
  ).toEqual(["GBT1.1-2020", "GBT15496", "ISO-IECGUIDE2-2004", "DB34T4348-2022"]);
});
