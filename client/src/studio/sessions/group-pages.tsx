import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from '#client/src/studio/frame/states.tsx';
import { GroupsPage } from './groups-page.tsx';
import { SessionPage } from './session-page.tsx';
import { SlidesPage } from './slides-page.tsx';

/** Everything below "/studio/groepen": the groups, and the talk of each. */
export function GroupPages({ manages }: { readonly manages: boolean }): ReactNode {
  return (
    <Switch>
      <Route path="/studio/groepen">
        <GroupsPage manages={manages} />
      </Route>
      <Route path="/studio/groepen/:pilot/:group/scherm">
        {(place) => <SlidesPage key={place.group} place={place} />}
      </Route>
      <Route path="/studio/groepen/:pilot/:group">
        {(place) => <SessionPage key={place.group} place={place} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
