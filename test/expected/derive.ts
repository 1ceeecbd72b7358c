import { europeanUnion, namesOfAnInstitute, networkOnADay } from './bodies.js';
import { gaps, survival } from './chains.js';
import { companiesPerCountry, homeOnly, policiesOfACompany, seoulAndHome } from './companies.js';
import { aroundSeoul, atTheSameTime, howConnected, summitsAndTexts } from './connections.js';
import { entityGroups, signatureGroups } from './counts.js';
import { coSignatureGraph, coSignatures } from './pairs.js';
import { inCommon, onTheEuCode, seoulAndHomeWitnesses, twoButNotParis } from './sets.js';
import { bletchleyNotMinisterial, bletchleySeoulNotParis, doubtfulSignatures, leftTheEuCode } from './signatories.js';
import { frontierProvisions, latestInstruments, risksAndSeoul, summitChain } from './texts.js';
import { changes } from './times.js';
import { readWorld } from './world.js';

/**
 * The answer to each question of `schema/operations`, worked out from the facts alone: it shares no code with the
 * server, its stores or its reader, and does not read the data set.
 */
export const derive = (): Map<string, object> => {
  const world = readWorld();
  return new Map<string, object>([
    ['01-seoul-and-home', seoulAndHome(world)],
    ['02-bletchley-not-ministerial', bletchleyNotMinisterial(world)],
    ['03-bletchley-seoul-not-paris', bletchleySeoulNotParis(world)],
    ['04-summit-chain', summitChain(world)],
    ['05-risks-and-seoul', risksAndSeoul(world)],
    ['06-names-of-an-institute', namesOfAnInstitute(world)],
    ['07-left-the-eu-code', leftTheEuCode(world)],
    ['08-network-on-a-day', networkOnADay(world)],
    ['09-policies-of-a-company', policiesOfACompany(world)],
    ['10-companies-per-country', companiesPerCountry(world)],
    ['11-doubtful-signatures', doubtfulSignatures(world)],
    ['12-frontier-provisions', frontierProvisions(world)],
    ['13-home-only', homeOnly(world)],
    ['14-latest-instruments', latestInstruments(world)],
    ['15-european-union', europeanUnion(world)],
    ['16-survival', survival(world)],
    ['17-gaps', gaps(world)],
    ['18-seoul-and-home-witnesses', seoulAndHomeWitnesses(world)],
    ['19-two-but-not-paris', twoButNotParis(world)],
    ['20-on-the-eu-code', onTheEuCode(world)],
    ['21-in-common', inCommon(world)],
    ['22-how-connected', howConnected(world)],
    ['23-at-the-same-time', atTheSameTime(world)],
    ['24-around-seoul', aroundSeoul(world)],
    ['25-summits-and-texts', summitsAndTexts(world)],
    ['26-co-signatures', coSignatures(world)],
    ['27-co-signature-graph', coSignatureGraph(world)],
    ['28-changes', changes(world)],
    ['29-signature-groups', signatureGroups(world)],
    ['30-entity-groups', entityGroups(world)],
  ]);
};
