/** Control characters that XML does not allow, or that readers of a format take for something else. */
const UNREADABLE = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text with a replacement character for each control character that formats do not allow. */
export const readable = (text: string): string => text.replace(UNREADABLE, '\ufffd');
