/** What stands in the jury room in the place of what is hidden, and what an officer looks at before. */
export const jury = {
  mask: {
    nominee: "申报人",
    firm: "单位{{letter}}",
    region: "某地",
    contact: "联系方式",
    code: "编号",
  },
  flag: {
    "word-too": "已隐去，但也可能是普通词语",
    "own-name": "没有隐去：单位字号也是普通词语",
    "too-short": "只有一个字，没有查找",
    contact: "像是电话号码或网址",
    code: "像是统一社会信用代码",
    "identity-number": "像是证件号码",
    "lookup-number": "可以查到单位的编号",
    "nominee-surname": "申报人的姓加称呼",
    "given-name": "申报人的名字（不带姓）",
    "other-person": "提到了其他人",
    place: "提到了乡镇、街道或园区",
    "paper-suspect": "佐证文件里可能有申报人的名字、称呼或所在地，请打开核对",
    firm: "提到了其他单位",
    paper: "佐证文件里有姓名、单位、网址、邮箱或证件号码，不给评审专家看",
    "paper-unsearched": "佐证文件里的文字无法检查，请打开核对",
    "paper-not-stripped": "佐证文件里的作者等信息去不掉，不给评审专家看",
  },
} as const;
