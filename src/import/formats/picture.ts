const fileName = /^[\p{L}\p{N}_\-. ()]{1,80}\.(?:gif|png|jpe?g|bmp|webp|tiff?|svg)$/iu;
const placeholder =
  /^[[(<{]\s*(?:image|img|photo|picture|figure|cid|inline|تصویر|عکس)(?=[\s:;,\])>}])[^\])>}]*[\])>}]$/iu;
/** What a transcriber notes of a page: [مهر پستخانه]. */
const noted = /^\[(?:تصویر|عکس|نقشه|نقاشی|طرح|مهر|پاکت|اسکن|نشان|آرم)(?=[\s\]])[^\]]{0,60}\]$/;
const markdown = /^!\[[^\]]*\](?:\([^)]*\))?$/;

/** Whether a line only stands for a picture that was lost on the way: `[image: ]`, `image1.gif`. */
export function isLostPicture(plain: string): boolean {
  if (plain.length > 200) return false;
  return (
    fileName.test(plain) ||
    placeholder.test(plain) ||
    noted.test(plain) ||
    markdown.test(plain) ||
    plain === '\uFFFC'
  );
}
