/** The article as it is spelt alone between two names, and as it is behind abd. */
const ARTICLE = /^u(?:[lrszdnt]|sh|zh)$/;
const AFTER_ABD = /^[uae](?:[lrszdnt]|sh|zh)$/;
/** Second parts with the article in front of them: `zia uddin`, `saif ullah`, `shams ulhaq`. */
const SECOND = /^(?:ul+ah?|u[dl]?d[ie]+n|ul(?:haq|haque|islam|hassan|hasan|ain|abid[ie]+n|amin|ameen))$/;
const SERVANT = /^abd(?:[uae][lrszdnt]|[uae][sz]h)?$/;
/** `shamsul haq`, `shafiqur rahman`: the article has gone to the first name. */
const FIRST = /^.{3,}u[lr]$/;
const AFTER_FIRST = /^(?:r[ae]hma+n|haq(?:ue|q)?|islam|hass?an|hus+ain|ain|abid[ie]+n|am[ie]+n|huda)$/;
/** What follows Allah where it comes first: `Allah Ditta`, اللہ بخش. */
const AFTER_ALLAH =
  /^(?:دت[ہا]|بخش|رکھ[اہ]|یار|وسایا|ڈنو|ڈینو|dit+a|b[au]k(?:h?sh|s)|bux|rakh+a|yar|wasaya|d[ie]no)$/;
/** Second halves of names of houses: `pir zada`, `yousaf zai`, `babar khel`. */
const SUFFIX = /^(?:zada|zai|khel|khail|زادہ|زیی|خیل)$/;
/** Names of their own that begin as the article does. */
const OWN = /^ال(?:ہی|طاف|ماس|یاس|ہام|فت|وینہ|بیلا|برٹ|یاسر|یگزینڈر)$/;
const SUN = /^(?:sh|[tdrzsn])/;

/**
 * Arabic compounds as one word, in both scripts, the article as it sounds: `Abd-ur-Rehman`, `Abdul Rahman` and عبد الرحمن,
 * `Zia ud Din` and ضیاء الدین, `Saif Ullah` and سیف اللہ. `folded` is folded; a text without compounds comes back as it is.
 */
export function withCompounds(folded: string): string {
  if (!MAYBE.test(folded)) return folded;
  const out: string[] = [];
  const words = folded.split(' ');
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const last = out.at(-1);
    const next = words[at + 1];
    if (next && AFTER_ALLAH.test(next) && (word === 'اللہ' || word === 'allah'))
      out.push(word + words[++at]!);
    else if (last && SUFFIX.test(word)) out.push(out.pop()! + word);
    else if (word === 'عبد' && next) out.push(word + words[++at]!);
    else if (word.startsWith('ال') && word.length > 3 && last && !OWN.test(word))
      // the ة of قرۃ العین is heard
      out.push(out.pop()!.replace(/ہ$/, 'ت') + word);
    else if (SERVANT.test(word) && next) {
      const third = words[at + 2];
      const bound = AFTER_ABD.test(next) && third !== undefined;
      at += bound ? 2 : 1;
      out.push(SECOND.test(next) && /^ul/.test(next) ? `abd${next}` : servantOf(bound ? third : next));
    } else if (ARTICLE.test(word) && last && next && last.length > 2)
      out.push(bound(out.pop()!, words[++at]!));
    else if (SECOND.test(word) && last) out.push(out.pop()! + word.replace(/^u[dl]d/, 'ud'));
    else if (last && FIRST.test(last) && AFTER_FIRST.test(word)) out.push(out.pop()! + word);
    else out.push(joinedServant(word));
  }
  return out.join(' ');
}

const MAYBE =
  /abd| u(?:[lrszdnt]|sh|zh) | u[ld]|u[lr] |allah| zada| zai| kh[ea]i?l|عبد| ال|اللہ| زادہ| زیی| خیل/;

const servantOf = (name: string) => bound('abd', name);

function bound(first: string, second: string): string {
  const sun = SUN.exec(second)?.[0];
  // the d of din is heard once
  return `${first}u${sun === undefined ? 'l' : second.startsWith('d') ? '' : sun}${second}`;
}

/** `abdulrehman` and `abdurrahman`: the article as it sounds. */
function joinedServant(word: string): string {
  const found = /^abdul(?=sh|[tdrzsn])(.{3,})$/.exec(word);
  return found ? servantOf(found[1]!) : word;
}
