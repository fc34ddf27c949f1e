import type { Instant } from '../kernel/instant.ts';
import { type CheckAnswer, checkLicence, checkNumber } from '../modules/licences/index.ts';
import type { Reader } from '../platform/postgres/sql.ts';
import { Answers, type RegisterReader } from '../web/api/fast/answers.ts';

/** Checks of numbers (E.164) and of licences by their printed number: from memory at once, else from the database. */
export interface Checks {
  checkNumber(number: string, at: Instant, checkedAt: Instant): CheckAnswer | Promise<CheckAnswer>;
  checkLicence(licence: string, at: Instant, checkedAt: Instant): CheckAnswer | Promise<CheckAnswer>;
}

/** For pages, which want the answer and not its bytes. One a thread, as its register is. */
export function checksFrom(register: RegisterReader, db: Reader): Checks {
  const answers = new Answers(register);
  return {
    checkNumber(number, at, checkedAt) {
      const text = answers.number(number.slice(1), at, checkedAt);
      return text === undefined ? checkNumber(db, number, at, undefined, checkedAt) : parsed(text);
    },
    checkLicence(licence, at, checkedAt) {
      const text = answers.licence(licence, at, checkedAt);
      return text === undefined ? checkLicence(db, licence, at, undefined, checkedAt) : parsed(text);
    },
  };
}

function parsed(text: string): CheckAnswer {
  return JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) as CheckAnswer;
}
