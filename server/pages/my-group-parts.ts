import { threeQuestions } from '#instruments/guides/three-questions.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedScale } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { capitalized, listed, uncapitalized } from '#analysis/words/list.ts';
import type { ToldQuestion } from '#analysis/words/told-answers.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { html, type Html } from './html.ts';
import { cellOf, toldIn, type Part, type Unit } from './my-group-units.ts';
import { myGroupTexts } from './texts/my-group-texts.ts';

/** What is folded away on a screen and lies open on paper. */
export function fold(summary: Html, inside: Html): Html {
  return html`<details class="group-fold">
    <summary>${summary}</summary>
    ${inside}
  </details>`;
}

/**
 * A heading for each scale with what changed, the top stage first as in the picture. How sure that is stands in the
 * heading; what else there is to say of it is folded away. Scales without figures are named in one sentence.
 */
export function perScale(
  { cells, sentences }: Unit,
  scales: readonly ReleasedScale[],
  level: 3 | 5,
  language: Language,
): Html {
  const text = myGroupTexts[language];
  const [withheld, shown] = [true, false].map((hidden) =>
    topFirst(scales).filter((scale) => (cellOf(cells, scale).status === 'withheld') === hidden),
  );
  return html`${(shown ?? []).map((scale) => {
    const cell = cellOf(cells, scale);
    const heading = cellHeading(cell, scale, language);
    const [changed, ...rest] = sentences(cell, scale);
    return html`${level === 3 ? html`<h3>${heading}</h3>` : html`<h5>${heading}</h5>`}
      <p>${changed ?? false}</p>
      ${rest.length > 0 && fold(html`${text.more}`, html`<p>${rest.join(' ')}</p>`)}`;
  })}
  ${cells.length > 0 && noFiguresOf(withheld ?? [], language)}`;
}

/** Scales without figures, in one sentence. */
function noFiguresOf(scales: readonly ReleasedScale[], language: Language): Html | false {
  const names = scales.map(({ title }) => title[language]);
  return names.length > 0 && html`<p>${myGroupTexts[language].withheld(listed(names, language))}</p>`;
}

/** Lists beside each other where there is room, and never a gap between two of them. */
function lists(questions: readonly ToldQuestion[], language: Language): Html {
  const text = myGroupTexts[language];
  return html`<div class="group-lists">
    ${questions.map(
      (question) =>
        html`<div>
          <p>${question.text[language]}</p>
          <ul>
            ${question.answers.map(
              (answer) => html`<li>${answer.text[language]}: ${text.count(answer.count, question.n)}</li> `,
            )}
          </ul>
        </div> `,
    )}
  </div>`;
}

/** What runs through every talk of a group. */
export function questionsToTalk(language: Language): Html {
  const text = myGroupTexts[language];
  return html`<h2>${text.questions}</h2>
    <p>${text.questionsLead}</p>
    <ul>
      ${threeQuestions.map((question) => html`<li>${question[language]}</li> `)}
    </ul>`;
}

/** The part in which people name what they find important and what their organisation lives by: two lists. */
const valuesPart = 'waarden';

/** The two lists of values, those of the own group and of the latest wave in sight, and all others folded. */
export function valueLists(
  release: Release,
  units: readonly Unit[],
  parts: readonly Part[],
  language: Language,
): Html | false {
  const text = myGroupTexts[language];
  const later = laterWaveOf(release);
  const moments = parts
    .filter(({ id }) => id === valuesPart)
    .flatMap((part) =>
      units.flatMap((unit) =>
        toldIn(unit, part)
          .toReversed()
          .map(({ wave, questions }) => ({
            name: text.moment(unit.name, text.chosenWaves[wave === 'after' ? later : wave]),
            questions,
          })),
      ),
    );
  const [first, ...rest] = moments;
  if (first === undefined) return false;
  const names = rest.map(({ name }) => uncapitalized(name));
  return html`<h2>${text.lists}</h2>
    <p>${text.chosenLead}</p>
    <h3>${first.name}</h3>
    ${lists(first.questions, language)}
    ${
      rest.length > 0 &&
      fold(
        html`${text.sameLists(listed(names, language))}`,
        html`${rest.map(
          ({ name, questions }) =>
            html`<h4>${name}</h4>
              ${lists(questions, language)}`,
        )}`,
      )
    }`;
}

/**
 * What the modules asked, a fold each with what is in it in its heading; scales of which nothing may be shown anywhere
 * are named in one sentence.
 */
export function otherParts(
  release: Release,
  units: readonly Unit[],
  parts: readonly Part[],
  language: Language,
): Html | false {
  const added = parts
    .map((part) => (part.id === valuesPart ? { ...part, questions: [] } : part))
    .map((part) => ({ part, scales: release.scales.filter(({ module }) => module?.id === part.id) }));
  const [held, empty] = [true, false].map((holds) =>
    added.filter((one) => units.some((unit) => holdsFigures(unit, one)) === holds),
  );
  const nothing = units.some(({ cells }) => cells.length > 0)
    ? noFiguresOf(
        (empty ?? []).flatMap(({ scales }) => scales),
        language,
      )
    : false;
  if (held?.length === 0 && nothing === false) return false;
  return html`<h2>${myGroupTexts[language].others}</h2>
    ${(held ?? []).map((one) => partFold(release, units, one, language))} ${nothing}`;
}

/** A part with the scales that it asks. */
interface ScaledPart {
  readonly part: Part;
  readonly scales: readonly ReleasedScale[];
}

const holdsFigures = (unit: Unit, { part, scales }: ScaledPart): boolean =>
  scales.some((scale) => cellOf(unit.cells, scale).status === 'shown') || toldIn(unit, part).length > 0;

function partFold(release: Release, units: readonly Unit[], one: ScaledPart, language: Language): Html {
  const text = myGroupTexts[language];
  const { part, scales } = one;
  const later = laterWaveOf(release);
  const asked = units.map((unit) => ({ unit, waves: toldIn(unit, part) }));
  const questions = new Set(
    asked.flatMap(({ waves }) => waves.flatMap((wave) => wave.questions.map(({ id }) => id))),
  );
  const holds = [
    ...scales.map(({ title }) => uncapitalized(title[language])),
    ...(questions.size === 0 ? [] : [text.answersTo(questions.size)]),
  ];
  return fold(
    html`<h3>${part.title[language]}</h3>
      <span>${capitalized(listed(holds, language))}</span>`,
    html`${asked
      .filter(({ unit, waves }) => waves.length > 0 || (scales.length > 0 && unit.cells.length > 0))
      .map(
        ({ unit, waves }) =>
          html`<h4>${unit.name}</h4>
            ${perScale(unit, scales, 5, language)}
            ${waves.map(
              ({ wave, questions: told }) =>
                html`<h5>${capitalized(text.chosenWaves[wave === 'after' ? later : wave])}</h5>
                  ${lists(told, language)}`,
            )}`,
      )}`,
  );
}
