import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { readSessionSlides } from '#server/contract/sessions.ts';
import { addressOf } from '#client/src/api.ts';
import { PrintButton } from '#client/src/studio/frame/print-button.tsx';
import { groupSlidesTexts } from '#client/src/studio/texts/group-slides-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { GroupPlace } from './session-queries.ts';

interface SheetActionsProps {
  /** Address of what stands on the wall. */
  readonly beamer: string;
  /** Whose slides can be taken along, and of which wave; left out where there is nothing to show on them. */
  readonly slides?: SlidesProps | undefined;
}

/** What is done with a sheet for a talk: shown on the wall, printed, or taken along as slides. */
export function SheetActions({ beamer, slides }: SheetActionsProps): ReactNode {
  const text = useTexts(sessionTexts);
  return (
    <>
      <p className="actions no-print">
        <Link className="button" href={beamer}>
          {text.beamer}
        </Link>
        <PrintButton>{text.print}</PrintButton>
        {slides !== undefined && <SlidesLink {...slides} />}
      </p>
      {slides?.hasNotes === true && <SlidesWithNotes {...slides} />}
    </>
  );
}

interface SlidesProps {
  readonly place: GroupPlace;
  /** The wave of the figures; none means the newest. */
  readonly wave: { readonly wave?: number };
  /** Whether there is any note to the group to read. */
  readonly hasNotes: boolean;
}

function SlidesLink({ place, wave }: SlidesProps): ReactNode {
  const text = useTexts(groupSlidesTexts);
  const { language } = useLanguage();
  const { pilot, group } = place;
  return (
    <a
      className="button quiet"
      download
      href={addressOf(readSessionSlides.path, { pilot, group }, { language, ...wave })}
    >
      {text.download}
    </a>
  );
}

/** The same with what people wrote to their group. */
function SlidesWithNotes({ place, wave }: SlidesProps): ReactNode {
  const text = useTexts(groupSlidesTexts);
  const { language } = useLanguage();
  const { pilot, group } = place;
  const asked = { language, notes: 'with', ...wave };
  return (
    <p className="no-print">
      <a download href={addressOf(readSessionSlides.path, { pilot, group }, asked)}>
        {text.withNotes}
      </a>
      . {text.forTheGroup}
    </p>
  );
}
