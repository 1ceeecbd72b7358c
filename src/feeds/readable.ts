/** What XML 1.0 allows in no form, and other formats' readers stumble over. */
const UNREADABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text with a replacement character for each control character that formats do not allow. */
export const readable = (text: string): string => text.replace(UNREADABLE, '\ufffd');
