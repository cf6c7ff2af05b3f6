/** Why something about firms and long work was refused. */
export const jobReasons = {
  ended: "这项工作已经结束",
  runs: "已经在核对了，请等它结束",
  cancelAsked: "已经在取消了",
} as const;

export const importReasons = {
  fileMissing: "请选择要导入的文件",
  headingsMissing: "没有找到表头：表里要有“企业名称”和“统一社会信用代码”两列。请下载模板对照",
  empty: "表头下面没有企业",
  tooMany: "一次最多导入{{most}}家，请分成几个文件",
  regionMissing: "没有写所在地，代码里也看不出是哪个县、市、区",
  regionUnknown: "“{{text}}”不是本省的县、市、区，或者有重名，请写成“合肥市肥西县”或6位区划代码",
  regionOutside: "“{{text}}”不在您负责的地区",
  industryUnknown: "“{{text}}”不是国民经济行业分类的门类，请写A到T的字母或者门类名称",
  sizeUnknown: "“{{text}}”不是规模，请写大型、中型、小型或者微型",
  kindUnknown: "“{{text}}”不是企业类别",
  twice: "与第{{line}}行的代码相同",
  there: "这个代码已经登记为“{{name}}”",
  takenMeanwhile: "导入时，这个代码刚刚由别人登记",
  groupUnknown: "没有所属集团的这个代码，文件里和已登记的企业里都没有",
  circle: "集团之间互相隶属，成了循环",
} as const;

export const mergeReasons = {
  same: "这是同一条登记，请填另一家的代码",
  already: "其中一家已经并入别的企业",
  held: "这个代码的企业正在随名单导入，导入完成以后再合并",
  group: "“{{name}}”是那一家的集团，不能合并；要合并的，先解除集团关系",
  unknown: "在您负责的地区里没有这个代码的企业",
  directors: "两家都有在任的标准总监（{{one}}和{{other}}），一家企业同时只有一位。请由企业先结束其中一份聘任，再来合并",
  undone: "这次合并已经撤销",
  mergedOn: "“{{name}}”后来又并入了别的企业，请先撤销那一次",
} as const;

export const distinctionReasons = {
  stands: "这两家已经核对为不是同一家",
  takenBack: "这条核对已经撤销",
} as const;
