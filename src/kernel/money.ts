/** An amount in the currency's smallest unit (paisa, cent); facts carry `minor` as text, so that JSON keeps it exact. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

export interface MoneyText {
  readonly minor: string;
  readonly currency: string;
}

export function money(minor: bigint, currency: string): Money {
  return { minor, currency };
}

export function plusMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`adding ${b.currency} to ${a.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** `percent` of an amount, rounded down to the smallest unit: a refund never exceeds what the rule allows. */
export function percentRoundedDown(amount: Money, percent: number): Money {
  return { minor: (amount.minor * BigInt(percent)) / 100n, currency: amount.currency };
}

export function moneyToText(amount: Money): MoneyText {
  return { minor: amount.minor.toString(), currency: amount.currency };
}

export function moneyFromText(text: MoneyText): Money {
  return { minor: BigInt(text.minor), currency: text.currency };
}
