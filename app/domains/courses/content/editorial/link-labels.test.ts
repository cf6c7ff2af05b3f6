import { expect, it } from "vitest";
import { readRegister } from "~/domains/register/register-source";
import type { RegulationSource } from "../regulation-source";
import { labelFaults } from "./link-labels";

const law = { slug: "law", title: "中华人民共和国标准化法", shortTitle: "标准化法" } as RegulationSource;
const { entries } = readRegister(
  [
    {
      number: "GB/T 13016-2018",
      title: "标准体系构建原则和要求",
      issued: "2018-02-06",
      clauses: ["附录A", "9.5.4", "目次"],
    },
    { slug: "quality-1993", kind: "law", title: "旧的办法", status: "withdrawn" },
    {
      slug: "quality",
      kind: "law",
      title: "中华人民共和国产品质量法",
      issued: "2018-12-29",
      clauses: ["第三条", "第二十六条第二款第三项"],
    },
    { slug: "guidance", kind: "document", title: "指导意见", number: "皖市监标〔2021〕1号", clauses: ["（六）"] },
    { slug: "reply", kind: "document", title: "答复", issued: "2024-05-29", status: "reference" },
  ],
  new Set(),
);
const told = (text: string) => labelFaults(text, entries, [law]).length;

it.each([
  "[第九十九条第七款](clause:law/27/1)",
  "[《标准化法》第九十条](clause:law/9)",
  "[《产品质量法》第九条](clause:law/9)",
  "[GB/T 13016-2018](standard:GB/T13016-2018)第19.7条要求编号",
  "[GB/T 13016-2018 9.6](standard:GB/T13016-2018)",
  "[GB/T 13016-2018](standard:GB/T13016-2018#附录A)的附录B",
  "[GB/T 13017-2018](standard:GB/T13016-2018)",
  "[产品质量法](standard:quality#第三条)第四条",
  "[产品质量法](standard:quality)第九十条",
  "[专利法第三条](standard:quality#第三条)",
  "[皖市监标〔2029〕999号（六）](standard:guidance#（六）)",
  "[皖市监标〔2021〕1号（七）](standard:guidance#（六）)",
  "[2023年5月答复](standard:reply)",
])("%s says another place than the one it leads to", (text) => expect(told(text)).toBe(1));

it.each([
  "[第二十七条第一款](clause:law/27/1)、[第一款](clause:law/27/1)",
  "[《标准化法》第九条](clause:law/9)",
  "[这一条](clause:law/9)",
  "[GB/T 13016—2018](standard:GB/T13016-2018#附录A)的附录A也给了",
  "[GB/T 13016](standard:GB/T13016)第3部分，9.5.4.2见后",
  "[GB/T 13016-2018](standard:GB/T13016-2018#目次)第4章至第8章",
  "[同办法第三条](standard:quality#第三条)",
  "[9.5](standard:GB/T13016-2018#9.5.4)",
  "[产品质量法](standard:quality#第二十六条第二款第三项)第二十六条第二款第三项",
  "[产品质量法](standard:quality#第三条)要求，第四十条另说",
  "[皖市监标〔2021〕1号（六）](standard:guidance#（六）)",
  "[2024年5月答复](standard:reply)",
])("%s says where it leads", (text) => expect(told(text)).toBe(0));
