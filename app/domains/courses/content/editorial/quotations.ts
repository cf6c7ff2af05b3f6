import { citationsIn } from "./cited-figures";
import type { KeptText } from "./kept-texts";
import { plain, sentencesIn } from "./sentences";

/** What is given as the words of an article: said so before it, or as long as nobody speaks. */
const SAID = /(?:原话|原文|条文|写着|写的是|说的是|规定|写道|照录|[条款项法]的?[说写称])[^“‘。，；]{0,6}$/;
/** 没有写“赶货的除外” quotes what is not there. */
const DENIED = /(?:没有?|不)[^。，；“‘]{0,8}$/;
const LONG = 15;

/** Words in quotation marks that the article cited beside them, whose text is kept, does not have. */
export function falseQuotations(markdown: string, kept: KeptText): { line: number; reason: string }[] {
  return sentencesIn(markdown).flatMap(({ line, sentence, own, around }) => {
    const cited = [own, around].map(citationsIn).find((links) => links.length > 0) ?? [];
    const texts = cited.map(kept);
    if (texts.length === 0 || texts.includes(null)) return [];
    const held = texts.map((text) => bare(text as string));
    const words = plain(sentence);
    return Array.from(words.matchAll(/[“‘]([^”’]{2,})[”’]/g)).flatMap(({ 1: quoted = "", index }) => {
      const before = words.slice(0, index);
      if (DENIED.test(before) || !(SAID.test(before) || [...quoted].length >= LONG)) return [];
      const parts = quoted.split(/…+/).map(bare);
      return parts.every((part) => held.some((text) => text.includes(part)))
        ? []
        : [{ line, reason: `the article cited does not have the words “${quoted}”` }];
    });
  });
}

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, "");
