/** 《…法》 and 《…条例》; a method (…方法, …办法, …分类法) is no law. */
const LAW = /《([^《》]*(?:(?<![办方做算类定验说写用])法|条例))》(第[一二三四五六七八九十百]+条)?/g;
/** Words of books: 《规范书写入门法》 teaches a hand, unless somebody cites its article. */
const BOOK = /入门|教程|指南|手册|技巧|速成|图解|记忆|学习|工作|分析|思维|训练|阅读/;

/** The name by which a law is looked up: without the state before it, and without marks. */
export const lawName = (title: string): string => title.replace(/[《》〈〉\s]|中华人民共和国/g, "");

/** The laws that a text names in title marks, each once. */
export const mentionedLaws = (text: string): string[] => [
  ...new Set(
    Array.from(text.matchAll(LAW)).flatMap(([, title = "", article]) =>
      article === undefined && BOOK.test(title) ? [] : [lawName(title)],
    ),
  ),
];
