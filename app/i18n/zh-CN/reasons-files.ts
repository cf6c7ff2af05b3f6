/** Why a file was not taken. `file` is its name as it was sent. */
export const fileReasons = {
  empty: "“{{file}}”是空文件",
  oldOffice: "“{{file}}”是旧版的Word或者Excel文件（.doc、.xls），请用办公软件打开，另存为.docx或者.xlsx再传",
  kind: "“{{file}}”不是这里能收的文件，或者内容不是它声称的格式。请转成PDF或者照片再传；苹果手机的HEIC照片请先转成JPG",
  notHere: "“{{file}}”是另一种文件，这里不收",
  misnamed: "“{{file}}”的内容和扩展名不一致，请核对后再传",
  broken: "“{{file}}”不完整，打不开，请重新导出或者重新拍一张",
  pixels: "“{{file}}”像素太多，最多4000万像素，每边不超过12000",
  runs: "“{{file}}”里带有脚本、宏、附件或者加密，不能收。请另存为普通文件再传",
  packed: "“{{file}}”压缩得无法检查，请另存一份再传",
  tooLarge: "“{{file}}”超过{{megabytes}} MB",
  tooMany: "最多{{most}}个文件",
  gone: "有的文件已经不在了，请重新选择",
} as const;
