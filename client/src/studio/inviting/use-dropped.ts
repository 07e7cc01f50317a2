import { useEffect, useRef, type RefObject } from 'react';

/** Does something with what is dropped on an element, instead of what the browser does: leave the page for the file. */
export function useDropped(
  place: RefObject<HTMLElement | null>,
  onDropped: (data: DataTransfer) => void,
): void {
  const current = useRef(onDropped);
  useEffect(() => {
    current.current = onDropped;
  });
  useEffect(() => {
    const element = place.current;
    const take = (event: DragEvent): void => {
      event.preventDefault();
      if (event.type === 'drop' && event.dataTransfer !== null) current.current(event.dataTransfer);
    };
    element?.addEventListener('dragover', take);
    element?.addEventListener('drop', take);
    return () => {
      element?.removeEventListener('dragover', take);
      element?.removeEventListener('drop', take);
    };
  }, [place]);
}
