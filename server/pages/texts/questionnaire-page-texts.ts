const nl = {
  title: 'Vragenlijst',
  loading: 'De vragen worden geladen',
  loadingText: 'Duurt dit lang? Laad de pagina dan opnieuw. Wat u hebt ingevuld, blijft bewaard.',
  noScript: 'Uw browser voert geen scripts uit',
  noScriptText:
    'De vragen zelf werken nu alleen met scripts aan. Zet die aan voor deze website, of open uw link op een ander apparaat. Uw code blijft geldig.',
};

const en = {
  title: 'Questionnaire',
  loading: 'The questions are loading',
  loadingText: 'Does this take long? Then load the page again. What you filled in is kept.',
  noScript: 'Your browser does not run scripts',
  noScriptText:
    'The questions themselves only work with scripts for now. Switch them on for this website, or open your link on another device. Your code stays valid.',
} satisfies typeof nl;

export const questionnairePageTexts = { nl, en };
