import type { ApplicationsPack } from '../../modules/applications/rules/pack.ts';

type Asked = Pick<ApplicationsPack, 'askedOfBusiness' | 'askedOfPeople' | 'askedOfPremises'>;

/** Who calls for somebody else says for whom. */
const FOR_OTHERS: readonly string[] = ['outsourced-centre', 'foreign-agent'];

/**
 * What an application must carry, as the field lists it, besides what the form asks everywhere. Which of it is asked of
 * whom is unsourced: of everybody named, foreigners too; the landlord and the lease wherever the place is not one's own.
 */
export const asked: Asked = {
  askedOfPeople: ['nameUrdu', 'relation', 'relationName', 'email'],
  askedOfPremises({ id }, { documents = [] }) {
    const own = documents.some(({ kind, about }) => kind === 'ownership-deed' && about === id);
    const lease = own ? [] : (['landlord', 'leaseFrom', 'leaseUntil'] as const);
    return ['latitude', 'longitude', ...lease, 'utilityMeter', 'ispCircuit'];
  },
  askedOfBusiness(classCode, { business }) {
    return [
      ...(FOR_OTHERS.includes(classCode) ? (['clients'] as const) : []),
      ...(business?.outboundPercent ? (['script'] as const) : []),
    ];
  },
};
