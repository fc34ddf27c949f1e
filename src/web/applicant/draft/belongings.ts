import { CONTENT } from '../../../modules/applications/index.ts';
import { ltr } from '../../shared/html.ts';
import { listsSection } from './list-section.ts';

const { channels } = CONTENT.fields;

/** Where the money goes. */
export const accounts = listsSection({
  key: 'accounts',
  intro: 'draft-accounts-intro',
  lists: [
    {
      place: '/accounts',
      path: '/accounts',
      list: CONTENT.fields.accounts,
      summary: ['iban', 'bank', 'title'],
      add: 'draft-add-account',
      none: 'draft-no-accounts',
    },
  ],
});

/** What calls are made with. */
export const devices = listsSection({
  key: 'devices',
  optional: true,
  intro: 'draft-devices-intro',
  lists: [
    {
      place: '/devices',
      path: '/devices',
      list: CONTENT.fields.devices,
      summary: ['kind', 'imei', 'mac', 'serial'],
      add: 'draft-add-device',
      whole: 'devices',
      none: 'draft-no-devices',
      looks: (words) => ({ imei: { hint: words.rich('draft-imei-hint', { example: ltr('*#06#') }) } }),
    },
  ],
});

/** The ways out besides telephone numbers. */
export const otherChannels = listsSection({
  key: 'channels',
  optional: true,
  intro: 'draft-channels-intro',
  lists: [
    {
      place: '/channels/trunks',
      path: '/channels/trunks',
      list: channels.fields.trunks,
      summary: ['name', 'carrier', 'ip', 'concurrentCalls'],
      add: 'draft-add-trunk',
      none: 'draft-no-trunks',
    },
    {
      place: '/channels/addresses',
      path: '/channels/addresses',
      list: channels.fields.addresses,
      summary: ['ip', 'isp', 'bandwidthMbps'],
      add: 'draft-add-address',
      none: 'draft-no-addresses',
    },
    {
      place: '/channels/messaging',
      path: '/channels/messaging',
      list: channels.fields.messaging,
      summary: ['account', 'service'],
      add: 'draft-add-messaging',
      none: 'draft-no-messaging',
    },
  ],
});
