import { type InterfaceName, interfacesOf, KINDS, type Kind, type Label } from '../../model/vocabulary.js';
import type { LinkFields } from '../link.js';
import { commitment } from './commitment.js';
import { company } from './company.js';
import { country } from './country.js';
import { declaration } from './declaration.js';
import { entity } from './entity.js';
import { event } from './event.js';
import { initiative } from './initiative.js';
import { institute } from './institute.js';
import { instrument } from './instrument.js';
import { name } from './name.js';
import { network } from './network.js';
import { organization } from './organization.js';
import { policy } from './policy.js';
import { policyVersion } from './policy-version.js';
import { provision } from './provision.js';
import { report } from './report.js';
import { risk } from './risk.js';
import { signatory } from './signatory.js';
import { source } from './source.js';
import { summit } from './summit.js';

/** The links that each kind and interface declares itself. */
export const ownLinks: Record<Label, LinkFields> = {
  Summit: summit,
  Declaration: declaration,
  Commitment: commitment,
  Country: country,
  Company: company,
  Organization: organization,
  Institute: institute,
  Network: network,
  Risk: risk,
  Provision: provision,
  Policy: policy,
  PolicyVersion: policyVersion,
  Event: event,
  Report: report,
  Initiative: initiative,
  Source: source,
  Name: name,
  Instrument: instrument,
  Signatory: signatory,
  Entity: entity,
};

const isKind = (label: Label): label is Kind => KINDS.some((kind) => kind === label);

/** The interfaces that a kind or interface implements, itself not among them. */
const parentsOf = (label: Label): InterfaceName[] => {
  if (isKind(label)) return interfacesOf(label);
  return label === 'Entity' ? [] : ['Entity'];
};

/** Every link of a kind or interface with the label that declares it. */
export const linksOf = (label: Label): { owner: Label; field: string; link: LinkFields[string] }[] =>
  [...parentsOf(label).toReversed(), label].flatMap((owner) =>
    Object.entries(ownLinks[owner]).map(([field, link]) => ({ owner, field, link })),
  );
