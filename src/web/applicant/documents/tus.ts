import { parseId } from '../../../kernel/id.ts';
import { addDocument, attachUpload, type Draft } from '../../../modules/applications/index.ts';
import { documentFault } from '../../../modules/applications/rules/documents.ts';
import { DOCUMENT_TYPES } from '../../../platform/file-kinds.ts';
import { type TusPlace, tusRoutesOf } from '../../shared/tus.ts';
import { openDraft } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

/** What a file on its way is for. */
export interface Purpose {
  readonly application: string;
  /** Empty: its sender says later what it is. */
  readonly kind: string;
  readonly about: string | null;
  readonly instead: string | null;
}

export const uploadsPath = (application: string, upload = '') =>
  `/my/applications/${application}/uploads${upload && `/${upload}`}`;

const DOCUMENTS: TusPlace<ApplicantAsk['actor'], Draft> = {
  path: uploadsPath(':application'),
  accepts: DOCUMENT_TYPES,
  open: openDraft,
  purposeOf({ deps }, draft, said) {
    const purpose: Purpose = {
      application: draft.id,
      kind: said.get('kind') ?? '',
      about: said.get('about') || null,
      instead: said.get('instead') || null,
    };
    const { kind, about } = purpose;
    const fault =
      kind !== '' &&
      documentFault(draft.content, deps.country.applications, { kind, ...(about && { about }) });
    return fault || JSON.stringify(purpose);
  },
  isHere: ({ params }, purpose) =>
    (JSON.parse(purpose) as Purpose).application === parseId(params.application ?? ''),
  addressOf: ({ params }, upload) => uploadsPath(params.application!, upload),
  taken(ask, { hash, mediaType, bytes }, part) {
    const file = { hash, mediaType, bytes, name: part.name || hash };
    const { application, kind, about, instead } = JSON.parse(part.purpose) as Purpose;
    return ask.act<unknown>(
      (act) =>
        kind === ''
          ? attachUpload(act, { application, file })
          : addDocument(act, ask.deps.country.applications, { application, file, kind, about, instead }),
      { forgotten: true },
    );
  },
};

/** A document becomes part of the draft with its last byte. */
export const tusRoutes: readonly ApplicantRoute[] = tusRoutesOf(DOCUMENTS);
