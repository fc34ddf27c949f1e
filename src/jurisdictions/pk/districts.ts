import type { Bilingual } from '../../kernel/bilingual.ts';

export interface Province {
  readonly code: string;
  readonly name: Bilingual;
}

export interface District {
  readonly code: string;
  readonly province: string;
  readonly name: Bilingual;
}

/** `Lower Dir لوئر دیر` to code, English and Urdu. */
function districtsOf(province: string, list: string): District[] {
  return list.split(',').map((entry) => {
    const words = entry.trim();
    const split = words.search(/[\u0600-\u06ff]/);
    const en = words.slice(0, split).trim();
    return { code: en.toLowerCase().replaceAll(' ', '-'), province, name: { en, ur: words.slice(split) } };
  });
}

/** Provinces and territories. */
export const provinces: readonly Province[] = [
  { code: 'punjab', name: { en: 'Punjab', ur: 'پنجاب' } },
  { code: 'sindh', name: { en: 'Sindh', ur: 'سندھ' } },
  { code: 'khyber-pakhtunkhwa', name: { en: 'Khyber Pakhtunkhwa', ur: 'خیبر پختونخوا' } },
  { code: 'balochistan', name: { en: 'Balochistan', ur: 'بلوچستان' } },
  { code: 'islamabad', name: { en: 'Islamabad Capital Territory', ur: 'وفاقی دارالحکومت اسلام آباد' } },
  { code: 'gilgit-baltistan', name: { en: 'Gilgit-Baltistan', ur: 'گلگت بلتستان' } },
  { code: 'azad-kashmir', name: { en: 'Azad Jammu and Kashmir', ur: 'آزاد جموں و کشمیر' } },
];

/** Districts as notified by the provinces; new ones are split off now and then. */
export const districts: readonly District[] = [
  ...districtsOf(
    'punjab',
    `Attock اٹک, Bahawalnagar بہاولنگر, Bahawalpur بہاولپور, Bhakkar بھکر, Chakwal چکوال, Chiniot چنیوٹ,
    Dera Ghazi Khan ڈیرہ غازی خان, Faisalabad فیصل آباد, Gujranwala گوجرانوالہ, Gujrat گجرات,
    Hafizabad حافظ آباد, Jhang جھنگ, Jhelum جہلم, Kasur قصور, Khanewal خانیوال, Khushab خوشاب,
    Kot Addu کوٹ ادو, Lahore لاہور, Layyah لیہ, Lodhran لودھراں, Mandi Bahauddin منڈی بہاؤالدین,
    Mianwali میانوالی, Multan ملتان, Murree مری, Muzaffargarh مظفر گڑھ, Nankana Sahib ننکانہ صاحب,
    Narowal نارووال, Okara اوکاڑہ, Pakpattan پاکپتن, Rahim Yar Khan رحیم یار خان, Rajanpur راجن پور,
    Rawalpindi راولپنڈی, Sahiwal ساہیوال, Sargodha سرگودھا, Sheikhupura شیخوپورہ, Sialkot سیالکوٹ,
    Talagang تلہ گنگ, Taunsa تونسہ, Toba Tek Singh ٹوبہ ٹیک سنگھ, Vehari وہاڑی, Wazirabad وزیر آباد`,
  ),
  ...districtsOf(
    'sindh',
    `Badin بدین, Dadu دادو, Ghotki گھوٹکی, Hyderabad حیدرآباد, Jacobabad جیکب آباد, Jamshoro جامشورو,
    Karachi Central کراچی وسطی, Karachi East کراچی شرقی, Karachi South کراچی جنوبی,
    Karachi West کراچی غربی, Kashmore کشمور, Keamari کیماڑی, Khairpur خیرپور, Korangi کورنگی,
    Larkana لاڑکانہ, Malir ملیر, Matiari مٹیاری, Mirpur Khas میرپور خاص, Naushahro Feroze نوشہرو فیروز,
    Qambar Shahdadkot قمبر شہدادکوٹ, Sanghar سانگھڑ, Shaheed Benazirabad شہید بینظیر آباد,
    Shikarpur شکارپور, Sujawal سجاول, Sukkur سکھر, Tando Allahyar ٹنڈو الہ یار,
    Tando Muhammad Khan ٹنڈو محمد خان, Tharparkar تھرپارکر, Thatta ٹھٹہ, Umerkot عمر کوٹ`,
  ),
  ...districtsOf(
    'khyber-pakhtunkhwa',
    `Abbottabad ایبٹ آباد, Allai الائی, Bajaur باجوڑ, Bannu بنوں, Battagram بٹگرام, Buner بونیر,
    Central Dir وسطی دیر, Charsadda چارسدہ, Dera Ismail Khan ڈیرہ اسماعیل خان, Hangu ہنگو,
    Haripur ہری پور, Karak کرک, Khyber خیبر, Kohat کوہاٹ, Kolai-Palas کولئی پالس, Kurram کرم,
    Lakki Marwat لکی مروت, Lower Chitral لوئر چترال, Lower Dir لوئر دیر, Lower Kohistan لوئر کوہستان,
    Lower South Waziristan لوئر جنوبی وزیرستان, Malakand ملاکنڈ, Mansehra مانسہرہ, Mardan مردان,
    Mohmand مہمند, North Waziristan شمالی وزیرستان, Nowshera نوشہرہ, Orakzai اورکزئی, Peshawar پشاور,
    Shangla شانگلہ, Swabi صوابی, Swat سوات, Tank ٹانک, Torghar تورغر, Upper Chitral اپر چترال,
    Upper Dir اپر دیر, Upper Kohistan اپر کوہستان, Upper South Waziristan اپر جنوبی وزیرستان`,
  ),
  ...districtsOf(
    'balochistan',
    `Awaran آواران, Barkhan بارکھان, Chagai چاغی, Chaman چمن, Dera Bugti ڈیرہ بگٹی, Duki دکی,
    Gwadar گوادر, Harnai ہرنائی, Hub حب, Jafarabad جعفر آباد, Jhal Magsi جھل مگسی, Kachhi کچھی,
    Kalat قلات, Kech کیچ, Kharan خاران, Khuzdar خضدار, Killa Abdullah قلعہ عبداللہ,
    Killa Saifullah قلعہ سیف اللہ, Kohlu کوہلو, Lasbela لسبیلہ, Loralai لورالائی, Mastung مستونگ,
    Musakhel موسیٰ خیل, Nasirabad نصیر آباد, Nushki نوشکی, Panjgur پنجگور, Pishin پشین, Quetta کوئٹہ,
    Sherani شیرانی, Sibi سبی, Sohbatpur صحبت پور, Surab سوراب, Usta Muhammad اوستہ محمد, Washuk واشک,
    Zhob ژوب, Ziarat زیارت`,
  ),
  ...districtsOf('islamabad', `Islamabad اسلام آباد`),
  ...districtsOf(
    'gilgit-baltistan',
    `Astore استور, Diamer دیامر, Ghanche گانچھے, Ghizer غذر, Gilgit گلگت, Hunza ہنزہ, Kharmang کھرمنگ,
    Nagar نگر, Shigar شگر, Skardu سکردو`,
  ),
  ...districtsOf(
    'azad-kashmir',
    `Bagh باغ, Bhimber بھمبر, Haveli حویلی, Jhelum Valley وادیٔ جہلم, Kotli کوٹلی, Mirpur میرپور,
    Muzaffarabad مظفر آباد, Neelum نیلم, Poonch پونچھ, Sudhnoti سدھنوتی`,
  ),
];

export const districtCodes: ReadonlySet<string> = new Set(districts.map((district) => district.code));
