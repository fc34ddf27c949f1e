import { pk } from '../../jurisdictions/pk/index.ts';
import { type ApplicantActor, SYSTEM } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { registerOrganisation, registerPrincipal } from '../../modules/accounts/index.ts';
import {
  attachUpload,
  demandProcessingFee,
  openDraft,
  previewApplication,
  receiveBankNotification,
  type Submitted,
  saveDraft,
  submitApplication,
} from '../../modules/applications/index.ts';
import type { Content } from '../../modules/applications/rules/content.ts';
import type { Kind } from '../../modules/applications/rules/pack.ts';
import { feeBy } from '../../modules/payments/index.ts';
import type { Files, StoredFile } from '../../platform/files.ts';
import type { Blind } from '../../platform/index-key.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { Vault } from '../../platform/vault.ts';
import type { Cast } from './cast.ts';
import type { DemoCentre } from './centre.ts';
import { filesOf, type Paper, papersFor, withPapers } from './papers.ts';
import { type Cue, type Lane, sideBySide } from './stage.ts';

/** What the stories need of the house. */
export interface Props {
  readonly db: Database;
  readonly files: Files;
  readonly blind: Blind;
  readonly vault: Vault;
  readonly cast: Cast;
  /** The anchor: every act lies before it. */
  readonly over: Instant;
  /** Told of every owner that signs up. */
  readonly signedUp: (index: number, applicant: Applicant) => void;
}

/** A centre in its story: who acts for it, and where it stands. */
export interface Player {
  readonly lane: Lane;
  readonly props: Props;
  readonly centre: DemoCentre;
}

export interface Applicant extends ApplicantActor {
  readonly company: Id<'company'>;
}

/** The owner signs up and registers the organisation. */
export async function signUp({ lane, centre, props }: Player): Promise<Applicant> {
  const { nameLatin, email, phone } = centre.owner;
  const { principal, organisation, company } = await lane.act(SYSTEM, async (act) => {
    const person = await registerPrincipal(act, { kind: 'person', name: nameLatin, email, mobile: phone });
    if (isRefusal(person)) return person;
    const own = await registerOrganisation(act, { name: centre.company.name, owner: person.principal });
    return isRefusal(own) ? own : { ...person, ...own };
  });
  const applicant: Applicant = { kind: 'applicant', principal, organisation, company };
  props.signedUp(centre.index, applicant);
  return applicant;
}

export interface Draft {
  readonly application: string;
  readonly revision: number;
  readonly content: Content;
}

/** A draft with what the owner has written so far. Draws a reference: the story comes here alone. */
export async function draft(
  { lane }: Player,
  by: Applicant,
  kind: Kind,
  classCode: string,
  content: Content,
  licence: string | null = null,
): Promise<Draft> {
  const opened = await lane.act(by, (act) =>
    openDraft(act, pk, { kind, class: classCode, licence, content }),
  );
  return { ...opened, content };
}

/** Uploads every document that is asked for and names them in the draft. */
export async function addPapers(player: Player, by: Applicant, open: Draft, kind: Kind): Promise<Draft> {
  const { lane, props } = player;
  const papers = papersFor(open.content, kind);
  const uploads = filesOf(papers);
  await sideBySide(uploads, 4, async (paper) => {
    await store(props, lane, paper);
  });
  const content = withPapers(open.content, papers);
  const saved = await lane.act(by, async (act) => {
    for (const { hash, name, mediaType, bytes } of uploads) {
      const file = { hash, name, mediaType, bytes: bytes.length };
      const attached = await attachUpload(act, { application: open.application, file });
      if (isRefusal(attached)) return attached;
    }
    return saveDraft(act, { application: open.application, revision: open.revision, content });
  });
  return { ...saved, content };
}

/** Puts a file where the office keeps files. */
export async function store(
  { files, db }: Props,
  lane: Lane,
  paper: Pick<Paper, 'bytes' | 'name' | 'mediaType'>,
): Promise<StoredFile> {
  const stored = await files.receive(db, lane.at, {
    name: paper.name,
    mediaType: paper.mediaType,
    content: (async function* () {
      yield paper.bytes;
    })(),
    accepts: [paper.mediaType],
    length: paper.bytes.length,
    hash: null,
  });
  if (isRefusal(stored)) throw new Error(`${paper.name} was refused: ${stored.code}`);
  return stored;
}

/** Pays the processing fee at the bank and submits some days later; one in five first asks what stands in the way. */
export async function* payAndSubmit(
  player: Player,
  by: Applicant,
  open: Draft,
): AsyncGenerator<Cue, Submitted> {
  const { lane, props } = player;
  const { application } = open;
  if (lane.random.chance(200)) {
    const { obstacles } = await lane.act(by, (act) =>
      previewApplication(act, pk, props.blind, { application }),
    );
    if (obstacles.length)
      throw new Error(`something stands in the way of ${application}: ${JSON.stringify(obstacles)}`);
  }
  const { fee } = await lane.act(by, (act) => demandProcessingFee(act, pk, { application }));
  yield lane.later(lane.random.between(1, 4));
  await pay(player, fee);
  return submit(player, by, open);
}

export function submit(
  { lane, props }: Player,
  by: Applicant,
  open: Pick<Draft, 'application' | 'revision'>,
): Promise<Submitted> {
  const { application, revision } = open;
  return lane.act(by, (act) => submitApplication(act, pk, props.blind, { application, revision }));
}

/** The bank tells that a fee was paid. Paying a licence fee grants the licence, so the story comes here alone then. */
export async function pay({ lane, props, centre }: Player, fee: Id<'fee'>): Promise<void> {
  const due = await feeBy(props.db, { fee });
  if (!due) throw new Error(`no fee ${fee}`);
  const { reference, amount } = due;
  const mark = `${centre.index}-${lane.random.hex(8)}`;
  await lane.act(props.cast.bank, (act) =>
    receiveBankNotification(act, pk, {
      notification: `N-${mark}`,
      reference,
      amount,
      paidAt: act.at,
      bankReference: `FT-${mark}`,
    }),
  );
}
