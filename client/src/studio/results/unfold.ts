/** A link to something that is folded away unfolds it first. */
export function unfold(place: string): void {
  const folded = document.querySelector(place);
  if (folded instanceof HTMLDetailsElement) folded.open = true;
}
