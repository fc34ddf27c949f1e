import type { Lore } from '../../matching/text/lore.ts';

const words = (text: string) => text.split(' ');

/**
 * Names, titles, companies and addresses as they are written in Pakistan, in Latin and Urdu script. Titles and caste or role words
 * go; names such as Khan or Bibi are weak but stay, because frequency weighs them.
 */
export const PK_LORE: Partial<Lore> = {
  sameNames: [
    'muhammad mohammad mohammed mohamed muhammed mohd mhd md m محمد',
    'abdur abdul abd abdal عبد',
    'rehman rahman rehmaan رحمان رحمن',
    'ahmed ahmad احمد',
    'hussain husain hussein husein حسین',
    'hasan hassan حسن',
    'yousaf yusuf yousuf yousif یوسف',
    'usman othman uthman osman عثمان',
    'umar omar umer عمر',
    'fatima fatimah fatma فاطمہ',
    'ayesha aisha aysha عایشہ',
    'zahra zehra زہرا',
    'khadija khadijah خدیجہ',
    'zulfiqar zulfikar julfiqar ذوالفقار',
    'iqbal eqbal اقبال',
    'saeed saeid said سعید',
    'rashid rashed راشد',
    'rasheed rasheid rashid رشید',
    'waheed wahid وحید',
    'shaukat shoukat shokat شوکت',
    'ghulam gulam غلام',
    'qureshi quraishi qureishi قریشی',
    'chaudhry chaudhary choudhry chowdhury ch چوہدری چودھری',
    'sheikh shaikh shaykh شیخ',
    'bukhari bokhari بخاری',
    'siddiqui siddiqi siddique صدیقی',
  ].map(words),
  // as they are folded: مسماۃ is مسماہ
  roleWords: words(
    'syed sayyid saiyed sayed syeda sayeda malik mian haji hajji hafiz qari maulana mufti engr engineer mst musammat sardar rana raja ' +
      'advocate سید سیدہ ملک میاں حاجی حافظ قاری مولانا مفتی ڈاکٹر انجینیر مسماہ سردار رانا راجہ راجا جناب محترم محترمہ مسٹر مسز پروفیسر ایڈووکیٹ',
  ),
  neutralNames: words('muhammad mohammad mohammed mohamed muhammed mohd muhd mhd md m محمد'),
  relationWords: ['s/o', 'd/o', 'w/o', 'ولد', 'بنت', 'دختر', 'زوجہ', 'بیوہ'],
  companyForms: words('smc gmbh pvt private limited ltd پرائیویٹ لمیٹڈ کمپنی'),
  addressWords: [
    'house h hno kothi مکان گھر',
    'plot پلاٹ',
    'shop s دکان',
    'office off دفتر',
    'floor flr fl منزل',
    'street st gali گلی',
    'road rd سڑک روڈ',
    'lane ln کوچہ',
    'avenue ave khayaban خیابان',
    'block blk بلاک',
    'phase ph فیز',
    'sector sec سیکٹر',
    'plaza center centre پلازہ سینٹر',
    'market bazaar bazar مارکیٹ بازار',
    'near nr نزد',
    'opposite opp بالمقابل',
    'colony کالونی',
    'town ٹاؤن',
    'chak چک',
    'dha defence defense ڈیفنس',
  ].map(words),
  cities: [
    ['karachi', 'khi', 'کراچی'],
    ['lahore', 'lhr', 'lhe', 'لاہور'],
    ['islamabad', 'isb', 'اسلام آباد'],
    ['rawalpindi', 'pindi', 'rwp', 'راولپنڈی'],
    ['faisalabad', 'lyallpur', 'fsd', 'فیصل آباد'],
    ['multan', 'ملتان'],
    ['peshawar', 'پشاور'],
    ['quetta', 'کوئٹہ'],
    ['hyderabad', 'hyd', 'حیدرآباد', 'حیدر آباد'],
    ['sialkot', 'سیالکوٹ'],
    ['gujranwala', 'grw', 'گوجرانوالہ'],
    ['abbottabad', 'abbotabad', 'ایبٹ آباد'],
  ],
  callingCode: '92',
};
