const trusted = Symbol('trusted html');

/** Markup that is safe to send: only `html` makes it. */
export interface Html {
  readonly [trusted]: string;
}

type Value = string | number | Html | null | false | readonly Value[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

function render(value: Value): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return trusted in value ? value[trusted] : value.map(render).join('');
}

/**
 * A template for markup: every value put in is escaped, except what `html` made itself. `null` and `false`
 * leave nothing, a list its members. Attributes must be written between double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = strings.map((part, index) => part + render(values[index] ?? null)).join('');
  return { [trusted]: text };
}

/** The markup as text, at the very end. */
export function toText(markup: Html): string {
  return markup[trusted];
}
