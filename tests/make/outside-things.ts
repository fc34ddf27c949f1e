// What officers hold that came from outside the office: photographs of visits, a file half sent, a list, a sign-on.
import type { OfficerActor } from '../../src/kernel/actor.ts';
import { setAgencySignOn } from '../../src/modules/accounts/index.ts';
import { nameDecider } from '../../src/modules/agencies/index.ts';
import * as applications from '../../src/modules/applications/index.ts';
import { importList } from '../../src/modules/screening/index.ts';
import { uploadsPath } from '../../src/web/console/inspections/address.ts';
import { aPhotograph } from './a-paper.ts';
import { done } from './accounts.ts';
import * as desk from './desk.ts';
import type { Portal } from './portal.ts';
import type { Surfer } from './surfer.ts';

/** A photograph in what the inspector noted of his visit, and the same on record of another visit of an application. */
export async function photographs(
  portal: Portal,
  inspector: OfficerActor,
  inspection: string,
  application: string,
) {
  const { hash } = await aPhotograph(portal);
  await applications.keepInspectionDraft(portal.db, inspection, inspector.officer, {
    answers: {},
    photographs: [hash],
    savedAt: portal.clock.now(),
  });
  const app = await desk.applicationNow(application);
  const [premises] = app.places;
  const ordered = await done(portal.acting, desk.first, (act) =>
    applications.orderInspection(act, desk.pack, { application, premises: premises!.premises }),
  );
  const { inspection: seen } = ordered.inspections.at(-1)!;
  await done(portal.acting, desk.first, (act) =>
    applications.recordInspection(act, desk.pack, {
      application,
      ...desk.found(act, seen, { photographs: [hash] }),
    }),
  );
  return { hash, seen: { application, inspection: seen } };
}

/** A file that the inspector began to send for his visit. */
export async function anUpload(browser: Surfer, inspection: string): Promise<string> {
  const { fields } = (await browser.open('/console/security')).signOutForm();
  const begun = await browser.raw('POST', uploadsPath(inspection), {
    'tus-resumable': '1.0.0',
    'x-csrf-token': fields.find(([name]) => name === '_csrf')![1],
    'upload-length': '100',
    'upload-metadata': `filename ${btoa('door.jpg')},filetype ${btoa('image/jpeg')}`,
  });
  return begun.headers.get('location')!.split('/').at(-1)!;
}

export async function aList(): Promise<string> {
  const entry = { id: 'a', schema: 'Person', properties: { name: ['Ada One'] } };
  const { list } = await done(desk.acting, desk.first, (act) =>
    importList(act, desk.pack.agencies, {
      name: 'Sanctions',
      source: 'https://lists.example',
      dated: '2026-11-01',
      format: 'ftm',
      text: JSON.stringify(entry),
    }),
  );
  return list;
}

/** Who is cleared to read what the agencies sealed. */
export async function aDecider(administrator: OfficerActor, { officer }: { readonly officer: string }) {
  const from = desk.acting.clock.now();
  const { decider } = await done(desk.acting, administrator, (act) =>
    nameDecider(act, desk.pack.agencies, { officer: officer as OfficerActor['officer'], from, until: null }),
  );
  return decider;
}

export async function aSignOn({ acting, gate }: Portal, administrator: OfficerActor): Promise<void> {
  await done(acting, administrator, (act) =>
    setAgencySignOn(act, gate, {
      agency: administrator.agency,
      issuer: 'https://sign-on.example',
      clientId: 'sanad',
      clientSecret: 'a secret between the two',
      groupsClaim: 'groups',
      roles: [{ group: 'staff', role: 'examiner' }],
    }),
  );
}
