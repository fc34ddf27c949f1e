import { EXAMINED_ROLES } from '../../licences/rules/roles.ts';
import { group, listOf, needed, oneOf, optional } from './field.ts';

export const PERSON_ROLES = EXAMINED_ROLES;

export const person = group(
  {
    id: optional('id', ['Person', 'شخص']),
    roles: listOf(oneOf(PERSON_ROLES, ['Role', 'حیثیت']), 7, ['Roles', 'حیثیتیں'], true),
    sharePercent: optional('percent', ['Share of the benefit, per cent', 'منافع میں حصہ، فیصد']),
    from: needed('day', ['Since', 'کب سے']),
    until: optional('day', ['Until', 'کب تک']),
    nameLatin: needed('latin-name', ['Name in Latin letters', 'نام انگریزی حروف میں']),
    nameUrdu: optional('urdu-name', ['Name in Urdu', 'نام اردو میں']),
    relation: oneOf(['father', 'husband'], ['Father or husband', 'والد یا شوہر'], false),
    relationName: optional('latin-name', ["Father's or husband's name", 'والد یا شوہر کا نام']),
    nationality: needed('country', ['Nationality', 'شہریت']),
    nationalId: optional('national-id', ['National identity number', 'قومی شناختی نمبر']),
    passport: optional('passport', ['Passport number', 'پاسپورٹ نمبر']),
    visaUntil: optional('day', ['Visa valid until', 'ویزا کی آخری تاریخ']),
    birthDate: needed('day', ['Date of birth', 'تاریخِ پیدائش']),
    sex: oneOf(['male', 'female', 'other'], ['Sex', 'جنس'], false),
    phone: needed('phone', ['Telephone', 'ٹیلی فون']),
    email: optional('email', ['E-mail', 'ای میل']),
    address: needed('long-text', ['Address', 'پتا']),
  },
  ['Person', 'شخص'],
);

/**
 * A company among the owners. Who owns it is asked in turn, until people are named: each owner is one of the people or
 * another company of this list, by its id.
 */
export const owningCompany = group(
  {
    id: optional('id', ['Company', 'کمپنی']),
    name: needed('latin-name', ['Name of the company', 'کمپنی کا نام']),
    nameUrdu: optional('urdu-name', ['Name in Urdu', 'نام اردو میں']),
    country: needed('country', ['Country of registration', 'رجسٹریشن کا ملک']),
    registrationNumber: needed('text', ['Registration number', 'رجسٹریشن نمبر']),
    taxNumber: optional('text', ['Tax number', 'ٹیکس نمبر']),
    registeredOn: optional('day', ['Date of registration', 'رجسٹریشن کی تاریخ']),
    address: optional('long-text', ['Registered address', 'رجسٹرڈ پتا']),
    sharePercent: optional('percent', [
      'Its own share of the applicant, per cent',
      'درخواست گزار میں اس کا اپنا حصہ، فیصد',
    ]),
    heldBy: listOf(
      group(
        {
          owner: needed('id', ['Owner', 'مالک']),
          sharePercent: needed('percent', ['Share, per cent', 'حصہ، فیصد']),
        },
        ['Owner', 'مالک'],
      ),
      20,
      ['Who owns it', 'اس کے مالکان'],
    ),
  },
  ['Owning company', 'مالک کمپنی'],
);
