import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import { leave, type AnswerRecord } from '#server/contract/participant.ts';
import { callApi } from '#client/src/api.ts';
import { Filling } from './filling.tsx';
import { Found } from './found.tsx';
import { keepInAddress, translateFrame } from './frame.ts';
import { messages, type NoticeKind } from './messages.ts';
import { Notice } from './notice.tsx';
import { endsSending, fateOf, noticeOf } from './occasion.ts';
import { Sending } from './sending.tsx';
import { freezePayload, frozenPayload, thawPayload, type TabStorage } from './submission.ts';
import type { SurveyFormProps } from './survey-form.tsx';
import { ThankYou } from './thank-you.tsx';
import type { Payload, Questionnaire as Occasion, SendReply } from './transport.ts';

export interface Loaded {
  readonly occasion: Occasion;
  readonly SurveyForm: (props: SurveyFormProps) => ReactNode;
}

/** Where a person stands. */
type View =
  | { readonly at: 'filling' }
  | { readonly at: 'notice'; readonly kind: NoticeKind }
  | { readonly at: 'found' | 'sending'; readonly payload: Payload }
  | { readonly at: 'thanks'; readonly ownWords: readonly string[] | null };

/** The view to begin with: an unfinished sending first, then what the server says. */
function firstView(occasion: Occasion, storage: TabStorage): View {
  const payload = frozenPayload(storage);
  const fate = payload === null ? 'drop' : fateOf(payload, occasion);
  if (payload !== null && fate === 'send') return { at: 'sending', payload };
  if (payload !== null && fate === 'ask') return { at: 'found', payload };
  thawPayload(storage);
  return occasion.answered ? { at: 'notice', kind: 'already-answered' } : { at: 'filling' };
}

interface QuestionnaireProps {
  readonly loaded: Loaded;
  readonly storage: TabStorage;
  readonly initialLanguage: Language;
}

/** The questionnaire from the first question to the own words. */
export function Questionnaire({ loaded, storage, initialLanguage }: QuestionnaireProps): ReactNode {
  const { occasion, SurveyForm } = loaded;
  const [language, setLanguage] = useState(initialLanguage);
  const [view, setView] = useState<View>(() => firstView(occasion, storage));
  const text = messages[language];
  useEffect(() => translateFrame(document, language), [language]);

  const notice = (kind: NoticeKind): void => setView({ at: 'notice', kind });
  const known = useCallback(
    (reply: Exclude<SendReply, { kind: 'unknown' }>) => {
      if (reply.kind === 'sent') {
        thawPayload(storage);
        setView({ at: 'thanks', ownWords: reply.ownWords });
        return;
      }
      const kind = noticeOf(reply.code);
      if (endsSending(kind)) thawPayload(storage);
      setView({ at: 'notice', kind });
    },
    [storage],
  );
  const signOff = async (then: () => void): Promise<void> => {
    try {
      await callApi(leave, {});
      thawPayload(storage);
      then();
    } catch {
      notice('unreachable');
    }
  };

  const switchTo = (other: Language): void => {
    setLanguage(other);
    keepInAddress(window.history, other);
  };
  const send = (answers: AnswerRecord): void => {
    const { id, version } = occasion.instrument;
    const content = { wave: occasion.wave.number, instrument: { id, version }, language, answers };
    const payload = freezePayload(storage, () => crypto.randomUUID(), content);
    setView({ at: 'sending', payload });
  };
  const erase = (): void => {
    thawPayload(storage);
    setView(firstView(occasion, storage));
  };

  if (view.at === 'notice') return <Notice kind={view.kind} language={language} />;
  if (view.at === 'found') {
    const { payload } = view;
    return <Found text={text.found} onSend={() => setView({ at: 'sending', payload })} onErase={erase} />;
  }
  if (view.at === 'sending') return <Sending payload={view.payload} text={text.sending} onKnown={known} />;
  if (view.at === 'thanks') {
    const leaveForGood = (): Promise<void> => signOff(() => window.location.replace('/'));
    return (
      <ThankYou
        text={text.thanks}
        wave={occasion.wave.kind}
        ownWords={view.ownWords}
        onLeave={() => void leaveForGood()}
      />
    );
  }
  return (
    <Filling
      questionnaire={occasion}
      language={language}
      SurveyForm={SurveyForm}
      onLanguage={switchTo}
      onRefused={(code) => notice(noticeOf(code))}
      onLeave={() => void signOff(() => notice('left'))}
      onSend={send}
    />
  );
}
