import { luhnSum } from '../../jurisdictions/pk/id-formats.ts';
import type { Content } from '../../modules/applications/rules/content.ts';
import type { LicenceClass } from '../../modules/applications/rules/pack.ts';
import type { DemoCompany } from './companies.ts';
import type { Random } from './random.ts';

type Business = NonNullable<Content['business']>;
type Devices = NonNullable<Content['devices']>;

const SERVICES = [
  'Customer support',
  'Appointment setting',
  'Telemarketing of home services',
  'Technical help desk',
  'Food delivery orders',
  'Bank card reminders',
  'Medical billing support',
  'Real estate leads',
  'Logistics dispatch',
  'Surveys',
  'Hotel bookings',
  'Debt reminders for licensed lenders',
];

const ABROAD: readonly {
  readonly country: string;
  readonly weight: number;
  readonly clients: readonly string[];
}[] = [
  {
    country: 'US',
    weight: 40,
    clients: [
      'Maple Ridge Home Services LLC',
      'Tallgrass Dispatch Inc',
      'Bluewater Billing LLC',
      'Cedar Point Insurance Agency',
    ],
  },
  {
    country: 'GB',
    weight: 22,
    clients: ['Harrow Lane Energy Ltd', 'Brightwell Utilities Ltd', 'Pennine Care Bookings Ltd'],
  },
  { country: 'AE', weight: 14, clients: ['Falaj Properties FZE', 'Dune Line Logistics LLC'] },
  { country: 'CA', weight: 9, clients: ['Red Birch Telecom Inc', 'Laurentide Surveys Inc'] },
  { country: 'AU', weight: 8, clients: ['Wattle Grove Solar Pty Ltd'] },
  { country: 'SA', weight: 7, clients: ['Najd Retail Services'] },
];
const AT_HOME = [
  'Dastarkhwan Foods',
  'Sohni Dairies',
  'Chenab Courier',
  'Mehran Motors',
  'Takht Hotels',
  'Ravi Microfinance',
];

/** What a centre says it does: services, clients, languages, volumes. */
export function businessOf(random: Random, code: string, company: DemoCompany, seats: number): Business {
  const own = code === 'in-house-centre';
  const foreign = ABROAD.filter(() => random.chance(300));
  const countries = own
    ? []
    : foreign.length || code !== 'foreign-agent'
      ? foreign
      : [random.weighted(ABROAD)];
  const clients = own
    ? []
    : [
        ...countries.map(({ country, clients: names }) => ({
          name: random.pick(names),
          country,
          ...(random.chance(300) && { confidential: true }),
        })),
        ...(random.chance(600) || countries.length === 0
          ? [{ name: random.pick(AT_HOME), country: 'PK' }]
          : []),
      ];
  return {
    services: random.shuffled(SERVICES).slice(0, random.between(1, 3)),
    outboundPercent: own ? random.between(20, 60) : random.between(35, 95),
    clients,
    languages: countries.length ? ['ur', 'en'] : ['ur', ...(random.chance(300) ? ['pa'] : [])],
    destinations: [...new Set(['PK', ...countries.map(({ country }) => country)])],
    callsPerDay: seats * random.between(60, 160),
    agents: seats + random.between(0, Math.ceil(seats / 3)),
    foreignStaff: 0,
    script: `Good day, this is ${company.name}. This call is recorded.`,
  };
}

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'client-vetting': [
    'Registration extract, identity of the directors and two references are taken; no client is accepted that sells investments.',
    'We ask for the licence of the client at home and call back on a published number.',
  ],
  'call-recording': [
    'All calls are recorded and kept for twelve months on a server in the main office.',
    'Outbound calls are recorded and kept for six months.',
  ],
  'own-business': [
    'Our own retail customers: deliveries, complaints and reminders.',
    'Bookings and after-sales of our own products.',
  ],
  'sub-users': [
    'Each user signs, shows an identity card and gets an account of its own; accounts are never shared.',
  ],
  'licence-check': [
    'The licence number is checked in the public register every morning before dialling is opened.',
  ],
  'number-sources': ['From two carriers under written supply agreements.'],
  'remote-control': [
    'All calls leave through our own exchange; supervisors listen in; agents have no line of their own for the work.',
  ],
  'works-alone': ['For one foreign shop, by e-mail and telephone; nobody works for me.'],
  principal: ['An energy comparison company, supervised by the regulator of its home country.'],
  'money-route': ['By bank transfer to the company account named in this application.'],
};

export function answersFor(random: Random, licenceClass: LicenceClass): NonNullable<Content['answers']> {
  return licenceClass.questions.map(({ code }) => ({ question: code, answer: random.pick(ANSWERS[code]!) }));
}

/** Two gateways with IMEIs, a router and a server; the type allocation codes are of test devices. */
export function devicesOf(random: Random, centre: number): Devices {
  const serial = (n: number) => String(centre * 10 + n).padStart(6, '0');
  const imei = (n: number) => {
    const body = `00440099${serial(n)}`;
    return body + ((10 - (luhnSum(`${body}0`) % 10)) % 10);
  };
  const mac = () => `02:${random.hex(10).replace(/(..)(?=.)/g, '$1:')}`;
  return [
    { kind: 'gateway', imei: imei(1), serial: `GW${serial(1)}` },
    { kind: 'gateway', imei: imei(2), serial: `GW${serial(2)}` },
    { kind: 'router', mac: mac(), serial: `RT${serial(3)}` },
    { kind: 'server', mac: mac(), serial: `SV${serial(4)}` },
  ];
}
