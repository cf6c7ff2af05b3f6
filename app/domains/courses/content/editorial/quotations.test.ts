import { expect, it } from "vitest";
import type { RegulationSource } from "../regulation-source";
import { keptTexts } from "./kept-texts";
import { falseQuotations } from "./quotations";

const law = {
  slug: "law",
  articles: [
    {
      article: 38,
      paragraphs: ["企业未公开其执行的标准的，责令限期改正；逾期不改正的，在标准信息公共服务平台上公示。"],
    },
  ],
} as unknown as RegulationSource;
const told = (text: string) => falseQuotations(text, keptTexts([law])).map(({ reason }) => reason);

it("are words that the article cited does not have", () => {
  expect(told("第三十八条的原话是‘责令停业，吊销营业执照’（[第三十八条](clause:law/38)）。")).toHaveLength(1);
  expect(told("条文写着“责令立即改正”（[第三十八条](clause:law/38)）。")).toHaveLength(1);
  expect(told("逾期的，“在标准信息公共服务平台上公示并且记入信用档案”（[第三十八条](clause:law/38)）。")).toHaveLength(
    1,
  );
  expect(told("条文写着“责令限期改正；逾期不改正的……公示”（[第三十八条](clause:law/38)）。")).toEqual([]);
});

it("are not what somebody says, what is not there, and what another source may have", () => {
  expect(told("不能说“先卖了再说”（[第三十八条](clause:law/38)）。")).toEqual([]);
  expect(told("条文没有写“赶货的除外”（[第三十八条](clause:law/38)）。")).toEqual([]);
  expect(told("条文写着“责令立即改正”（[第九条](clause:law/9)）。")).toEqual([]);
  expect(told("他问了一句“限期几天”（[第三十八条](clause:law/38)）。")).toEqual([]);
});
