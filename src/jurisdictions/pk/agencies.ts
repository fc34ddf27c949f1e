import type { Bilingual } from '../../kernel/bilingual.ts';
import type { AgenciesPack } from '../../modules/agencies/rules/pack.ts';

interface Agency {
  readonly id: string;
  readonly name: Bilingual;
  readonly short: Bilingual;
  readonly reviews: boolean;
}

const AGENCIES: readonly Agency[] = [
  {
    id: 'pta',
    name: { en: 'Pakistan Telecommunication Authority', ur: 'پاکستان ٹیلی کمیونیکیشن اتھارٹی' },
    short: { en: 'PTA', ur: 'پی ٹی اے' },
    reviews: true,
  },
  {
    id: 'nccia',
    name: { en: 'National Cyber Crime Investigation Agency', ur: 'نیشنل سائبر کرائم انویسٹی گیشن ایجنسی' },
    short: { en: 'NCCIA', ur: 'این سی سی آئی اے' },
    reviews: true,
  },
  {
    id: 'intel',
    name: { en: 'Designated intelligence agency', ur: 'نامزد انٹیلی جنس ادارہ' },
    short: { en: 'Intelligence agency', ur: 'انٹیلی جنس ادارہ' },
    reviews: true,
  },
  {
    id: 'mohtasib',
    name: { en: 'Federal Ombudsman (Wafaqi Mohtasib)', ur: 'وفاقی محتسب' },
    short: { en: 'Ombudsman', ur: 'وفاقی محتسب' },
    reviews: false,
  },
];

/**
 * Who may do what in each agency. The Federal Ombudsman (Establishment of the Office of Wafaqi Mohtasib Order 1983)
 * stands outside the three and hears complaints about them; that it is this office is unsourced. Only the Authority decides, makes orders and takes money; the other two
 * examine and give their opinion. Announced on 29 July 2025: joint clearance by the three; how each agency
 * shares the work among its own officers is unsourced and set here.
 */
export const agencies: AgenciesPack = {
  agencies: AGENCIES,
  authority: 'pta',
  telecomRegulator: 'pta',
  powers: {
    pta: {
      intake: ['see-applications', 'find-complete', 'record-payment'],
      examiner: [
        'see-applications',
        'request-information',
        'give-opinion',
        'order-inspection',
        'propose-decision',
        'decide-match',
        'disclose-match',
        'keep-lists',
      ],
      inspector: ['see-applications', 'record-inspection'],
      approver: [
        'see-applications',
        'approve-decision',
        'decide-jointly',
        'approve-order',
        'countersign',
        'read-sealed',
        'record-payment',
        'seal-match',
      ],
      supervisor: [
        'see-applications',
        'see-figures',
        'extend-time',
        'propose-decision',
        'give-opinion',
        'request-information',
        'countersign',
        'assign-work',
        'decide-match',
        'disclose-match',
        'keep-lists',
        'calibrate',
      ],
      legal: [
        'see-applications',
        'make-order',
        'record-court-order',
        'verify-court-order',
        'direct-by-court',
      ],
      oversight: ['see-figures', 'hear-complaints', 'oversee'],
      administrator: ['see-figures', 'appoint', 'delegate', 'erase'],
    },
    nccia: {
      examiner: [
        'see-applications',
        'request-information',
        'give-opinion',
        'order-inspection',
        'read-sealed',
        'decide-match',
        'disclose-match',
        'keep-lists',
        'seal-match',
      ],
      inspector: ['see-applications', 'record-inspection'],
      approver: ['see-applications', 'decide-jointly', 'countersign', 'read-sealed'],
      supervisor: [
        'see-applications',
        'see-figures',
        'give-opinion',
        'request-information',
        'read-sealed',
        'assign-work',
        'decide-match',
        'disclose-match',
        'keep-lists',
        'seal-match',
      ],
      oversight: ['see-figures', 'hear-complaints', 'oversee'],
      administrator: ['see-figures', 'appoint', 'delegate'],
    },
    intel: {
      examiner: [
        'see-applications',
        'request-information',
        'give-opinion',
        'read-sealed',
        'decide-match',
        'disclose-match',
        'keep-lists',
        'seal-match',
      ],
      approver: ['see-applications', 'decide-jointly', 'countersign', 'read-sealed'],
      supervisor: [
        'see-applications',
        'see-figures',
        'give-opinion',
        'request-information',
        'read-sealed',
        'assign-work',
        'decide-match',
        'disclose-match',
        'keep-lists',
        'seal-match',
      ],
      oversight: ['see-figures', 'hear-complaints', 'oversee'],
      administrator: ['see-figures', 'appoint', 'delegate'],
    },
    mohtasib: {
      oversight: ['see-figures', 'hear-complaints', 'oversee'],
      administrator: ['appoint', 'delegate'],
    },
  },
};
