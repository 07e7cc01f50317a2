import {
  Model,
  QuestionCheckboxModel,
  QuestionRadiogroupModel,
  type Question as SurveyQuestion,
} from 'survey-core';
import { describe, expect, it } from 'vitest';
import { answersSchema } from '#instruments/answers.ts';
import { languages, type Instrument, type Language, type Question } from '#instruments/instrument.ts';
import { questionsOf, type Selection } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { rangeOf, responseScaleOf } from '#instruments/response-scale.ts';
import { surveyJson } from '#instruments/survey-json.ts';
import { everything, exampleInstrument } from './example-instrument.ts';

const core: Selection = { modules: [], wave: 'before' };

/** The real survey, made from a copy that went over the wire as JSON. */
function survey(instrument: Instrument, selection: Selection, language: Language): Model {
  return new Model(JSON.parse(JSON.stringify(surveyJson(instrument, { ...selection, language }))));
}

function find(model: Model, name: string): SurveyQuestion {
  const question = model.getQuestionByName(name);
  if (question === null) throw new Error(`The survey has no question ${name}.`);
  return question;
}

/** What a person can pick, as written on the screen; nothing for an open question. */
function shownChoices(question: SurveyQuestion): string[] {
  const isChoice = question instanceof QuestionRadiogroupModel || question instanceof QuestionCheckboxModel;
  return isChoice ? question.visibleChoices.map(({ text }) => text) : [];
}

/** What a person must be able to pick, after the instrument. */
function wantedChoices(instrument: Instrument, question: Question, language: Language): string[] {
  if (question.type === 'rating') {
    return responseScaleOf(instrument, question).labels.map((label) => label[language]);
  }
  return 'options' in question ? question.options.map(({ text }) => text[language]) : [];
}

describe.each(languages)('The survey in real survey-core (%s)', (language) => {
  it.each([
    [currentInstrument, core],
    [exampleInstrument, everything],
  ] as const)('has every question of $id with its text and all its labels', (instrument, selection) => {
    const model = survey(instrument, selection, language);
    expect(model.jsonErrors ?? []).toEqual([]);
    const questions = questionsOf(instrument, selection);
    expect(model.getAllQuestions().map(({ name }) => name)).toEqual(questions.map(({ id }) => id));
    for (const question of questions) {
      const shown = find(model, question.id);
      expect(shown.locTitle.renderedHtml).toContain(question.text[language]);
      expect(shown.isRequired).toBe(false);
      expect(shownChoices(shown)).toEqual(wantedChoices(instrument, question, language));
    }
  });

  it('gives its pages the titles of the blocks', () => {
    const model = survey(currentInstrument, core, language);
    const titles = currentInstrument.modules.flatMap(({ blocks }) =>
      blocks.map(({ title }) => title[language]),
    );
    expect(model.pages.map(({ processedTitle }) => processedTitle)).toEqual(titles);
  });
});

describe('The survey', () => {
  it('keeps the answers when the language changes', () => {
    const model = survey(currentInstrument, core, 'nl');
    model.setValue('ew1', 4);
    model.locale = 'en';
    expect(model.data).toEqual({ ew1: 4 });
    expect(find(model, 'ew1').locTitle.renderedHtml).toContain('I looked for ways');
  });

  it('can be finished with every question skipped', () => {
    const model = survey(currentInstrument, core, 'nl');
    expect(model.validate()).toBe(true);
    expect(model.tryComplete()).toBe(true);
    expect(model.data).toEqual({});
  });

  it('gives answers that the strict schema takes, for every label of every question', () => {
    const strict = answersSchema(currentInstrument, core);
    const model = survey(currentInstrument, core, 'nl');
    for (const question of questionsOf(currentInstrument, core)) {
      if (question.type !== 'rating') continue;
      const [lowest, highest] = rangeOf(responseScaleOf(currentInstrument, question));
      for (let value = lowest; value <= highest; value += 1) {
        model.clear();
        model.setValue(question.id, value);
        expect(find(model, question.id).displayValue).not.toBe('');
        expect(strict.parse(model.data)).toEqual({ [question.id]: value });
      }
    }
  });

  it('shows choices, rankings and notes as what they are', () => {
    const model = survey(exampleInstrument, everything, 'nl');
    expect(find(model, 'waarde').getType()).toBe('radiogroup');
    expect(find(model, 'waarden').getType()).toBe('checkbox');
    expect(find(model, 'volgorde').getType()).toBe('ranking');
    expect(find(model, 'briefje').getType()).toBe('comment');
    model.data = { waarde: 'zorg', waarden: ['snel', 'zorg'], volgorde: ['eerlijk', 'ruimte'] };
    expect(answersSchema(exampleInstrument, everything).parse(model.data)).toEqual(model.data);
  });

  it('holds nothing that a browser would read as markup', () => {
    const text = JSON.stringify(surveyJson(currentInstrument, { ...core, language: 'nl' }));
    expect(text).not.toMatch(/[<>]|"html"/);
  });
});
