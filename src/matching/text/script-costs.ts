/**
 * What it costs to read a Roman letter as an Urdu one, in hundredths of a different consonant. Set by hand from how Urdu is
 * romanised, then held against the tune half of the gold set (docs/decisions/0014-one-name-two-scripts.md); the reasons:
 *
 * - Several Urdu letters have one sound in Roman (`z`: ز ذ ض ظ): free. Sounds that Roman spelling mixes up (`q` and `k`) cost little.
 * - Short vowels are not written in Urdu: a Roman `a`, `i`, `u` with nothing behind it costs little. Long ones are: `ee` without ی or ا without `a`
 *   is what tells Rasheed from راشد, and costs more than half a consonant.
 * - A vowel at the end is always written in Urdu: Saleema is not سلیم.
 * - A vowel at the start leans on ا or ع, and which vowel it is cannot be seen, unless it is long.
 */
export const WRONG = 100;

/** Letters of Roman spelling. Capitals: `A` for aa, `E` for ee, `O` for oo, `Q` for the end of -que. Places have their own signs. */
export const ROMAN_LETTERS = [
  ...' abcdefghijklmnopqrstuvwxyzAEOQ',
  // at the end of a word, or before an h that ends it
  ...['a.', 'e.', 'i.', 'o.', 'u.'],
  // at the start of a word
  ...['.a', '.e', '.i', '.o', '.u', '.A'],
  // second of two vowels: ai, au, ae; first of two: ia; between two vowels: y; before u: w; at the end: h
  ...['+i', '+u', '+e', 'i+', '+y', '+w', 'h.'],
];

/** Letters of folded Urdu spelling. `.` before or behind for the start or the end of a word. */
export const URDU_LETTERS = [
  ...' ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے',
  // at the start; عا at the start as one long vowel
  ...['.ا', '.ع', '.عا', '.و', '.ی'],
  ...['ہ.', 'ی.', 'ا.', 'ع.', 'ے.', 'ح.'],
  // ی or و behind a vowel at the start; و behind خ; ا and the silent ل of ال inside a name
  ...['+ی', '+و', 'خ+و', '+ا', '+ل'],
];

/** Roman letters or pairs of letters, and what Urdu letters they are read as at what cost. */
export const READINGS = `
b ب0 پ40
p پ0 ب50 ف30
ph پ5 ف5
bh ب3
t ت0 ٹ0 ط0 د50 ڈ50
th ت5 ٹ5 ط10 ث10
d د0 ڈ0 ذ15 ض15 ت50 ٹ50
dh د3 ڈ3 ذ10 ض10
j ج0 ز30 ذ30 ژ20 چ50
jh ج3
z ز0 ذ0 ض0 ظ0 ژ0 ج50 س40 ص50
zh ژ0
s س0 ص0 ث0 ش60 ز50
x س0
sh ش0
h ہ0 ح0 ھ0 ہ.0 ح.0 خ50
h. ہ.0 ح.0 خ50
ah ہ.0 ا.0 ی.15 ح.20
k ک0 ق3 خ15 گ50
kh خ0 ک5 ق30 غ40
ck ک0 ق3
c ک10 س20 چ20
ch چ0 ک30
q ق0 ک5 غ30
g گ0 غ8 ج20 ق30
gh غ0 گ5
f ف0 پ40
l ل0 +ل0
m م0 ن45
n ن0 ں0 م50
r ر0 ڑ0
rh ڑ0 ر5
w و0 .و0 +و0 خ+و0
v ف30 و0 .و0 +و0 خ+و0
+w و0 .و0 +و0 خ+و0
y ی0 .ی0 +ی0 ی.0 ے.10
+y ی0 .ی0 +ی0 ی.0 ے.10
a ا0 ا.0 +ا0 ع3 ع.5 .ا10 .ع10 ہ60 ی70 و70 ہ.20
A ا0 ا.0 +ا0 ع10 ع.10 .ا10 .عا0
e ی10 +ی10 ی.15 ع10 ے0 ے.0 ا40 ہ.30
i ی5 +ی5 ی.5 ع10 ے5 ا60 +ا5
E ی0 +ی0 ی.0 ے0 ے.0 ع50
o و3 +و3 خ+و3 ع10 ا60 +ا10
u و8 +و8 خ+و8 ع10 ا50 +ا0
O و0 +و0 خ+و0
a. ا.0 ا0 ہ.0 ع.5 ی.5
e. ے.0 ی.10 ہ.15
Q ی.20 ے.20
i. ی0 ی.0 ے.10 ع.40 +ی5
o. و0
u. و0
.a .ا0 .ع5 .عا0
.e .ا0 .ع5 .عا40 .ی50
.i .ا0 .ع5 .عا50 .ی50
.o .ا10 .ع0 .عا50 .و50
.u .ا15 .ع0 .عا50 .و50
.A .ا0 .ع25 .عا0
+i ی3 +ی3 ی.3 ع10 ے3 ے.3
i+ ی0 +ی0 ی.0 ع25 ے3
+e ی3 +ی3 ی.3 ع10 ے3 ے.3
+u و3 +و3 خ+و3 ع10 +ا0
ai ی0 +ی0 ی.0 ے0 ے.0
ay ی0 +ی0 ی.0 ے0 ے.0
ei ی0 +ی0 ی.0 ے0
ey ی0 +ی0 ی.0 ے0 ے.0
ae ی3 +ی3 ی.3 ے0 ے.0
ie ی5 +ی5 ی.3 ے5 ے.5
ea ی5 +ی5 ی.5
iy ی0 +ی0 .ی10
yi ی3 +ی3 .ی3
au و0 +و0
aw و0 +و0
ou و0 +و0
ow و0 +و0
ao و5 +و5
oa و10
uw و0 خ+و0
wu و3 .و10 خ+و3
wO و3 .و10
`;

/** What a letter costs that the other side does not have; other letters cost a whole. */
export const LEFT_OUT_ROMAN: Readonly<Record<string, number>> = {
  ' ': 10,
  a: 8,
  e: 10,
  i: 8,
  o: 10,
  u: 8,
  A: 30,
  E: 60,
  O: 60,
  Q: 5,
  'a.': 90,
  'e.': 20,
  'i.': 90,
  'o.': 60,
  'u.': 60,
  '.a': 70,
  '.e': 70,
  '.i': 70,
  '.o': 70,
  '.u': 70,
  '.A': 80,
  '+i': 45,
  'i+': 45,
  '+e': 45,
  '+u': 40,
  '+y': 15,
  '+w': 15,
  'h.': 50,
  h: 40,
  y: 40,
  w: 50,
  v: 70,
};
export const LEFT_OUT_URDU: Readonly<Record<string, number>> = {
  ' ': 10,
  ا: 60,
  'ا.': 75,
  '+ا': 8,
  '+ل': 5,
  '.ا': 40,
  ع: 10,
  'ع.': 8,
  '.ع': 60,
  '.عا': 90,
  ی: 60,
  'ی.': 90,
  '+ی': 15,
  و: 60,
  '+و': 30,
  'خ+و': 10,
  ہ: 45,
  'ہ.': 90,
  'ح.': 50,
  ھ: 3,
  ء: 5,
  ں: 25,
  ے: 40,
  'ے.': 50,
};
