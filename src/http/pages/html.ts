/** A piece of a page. */
export type Html = { readonly html: string };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const written = (value: string | Html | readonly Html[]): string => {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
};

/** A piece of a page in which text that is put stands as text, whatever it says. */
export const html = (strings: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html => ({
  html: String.raw({ raw: strings }, ...values.map(written)),
});
