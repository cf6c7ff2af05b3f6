/** 术语表。 */
export const glossary = {
  list: {
    title: "术语表",
    lead: "课程里用到的标准化术语：一句话说明白，附英文和出处。课文里有点状下划线的词也通到这里。",
    find: "查找术语",
    query: "术语或英文",
    queryHint: "例如 团体标准、采标、FRAND",
    act: "查找",
    letters: "按拼音首字母",
    found_other: "找到{{count}}条",
    all_other: "看全部{{count}}条",
    none: "术语表里没有。可以少写几个字，或者用页首的搜索查课文和法规。",
    empty: "术语表里还没有条目。发布课程内容以后，术语会列在这里。",
  },
  term: {
    source: "出处",
    ownWords: "释义按出处用自己的话写成，不是原文",
    also: "又称",
    lessons: "哪几课用到",
    lessonsNone: "已经发布的课程里还没有用到。",
    related: "相关术语",
  },
} as const;
